/** All exports of the kernel module. */
export {
  allocate, aoPatternPointer, arenaEnd, framePointer, instancePointer, lampPointer, layOut, outputPointer, release, setSize,
  wavePointer,
} from './memory';
export { skinVertices, transformVertices } from './transform';
export { rasterInstances } from './raster';
export { clearSamples, refreshTiles, setCentred } from './samples';
export {
  clearShadow, keepShadow, layOutShadows, rasterShadow, reduceShadow, resetTouched, restoreShadow, touchedFrom, touchedTo,
} from './shadow';
export { aoPrepareRow, aoRow, aoSmoothRow } from './ao';
export { layOutSky, skyBlurRow, skyRow } from './sky';
export { beginRows } from './points';
export { shadeRows } from './rows';
export { beginBlur, blurGatherRow, blurMixRow, blurPrepareRow, setBlurTap } from './blur';
export { blurBloom, clearBloom } from './bloom';
export { finishRow } from './finish';
export { yuvRows } from './yuv';
export {
  layOutWater, waterColours, waterDirections, waterIndices, waterNormals, waterPositions, waterRing,
} from './water';
export { readLayers } from './layers';
