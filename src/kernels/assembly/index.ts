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
export { cloudRow } from './clouds';
export { layOutSky, skyBlurRow, skyRow } from './sky';
export { beginRows } from './points';
export { shadeRows } from './rows';
export { beginBlur, blurGatherRow, blurMixRow, blurPrepareRow, setBlurTap } from './blur';
export { blurBloom, clearBloom } from './bloom';
export { finishRow } from './finish';
export { coloursPointer, depthsPointer, drawParticles } from './particles';
export { yuvRows } from './yuv';
export { layOutLook, lookPointer, lookTablesPointer, lookTexturePointer } from './look-memory';
export { setLookSurfaces } from './look-surface';
export { lookMarkRow } from './look-lines';
export { washBoxes, washRow, washSumRow } from './look-wash';
export { copyPicture, paintRow } from './look-paint';
export { scratch, speck } from './look-film';
export { tapeRow } from './look-tape';
export {
  layOutWater, waterColours, waterDirections, waterIndices, waterNormals, waterPositions, wakePointer, waterRing,
} from './water';
export { readDepthRow, readFlowRow, readInstanceRow, readLayers, readSurfaceRow } from './layers';
export { buildMeshTree, meshTreeBytes, refitMesh } from './bvh';
export { placeTraced, treeOfTraced } from './trace-scene';
export { closest, lastHitDistance, lastHitRecord, lastHitTriangle, occluded, setTrees } from './trace-ray';
export { beginTracing, layOutTracing, setClearBodies, settingsPointer } from './trace-memory';
export { beginGathering, traceFullRow, traceHalfRow } from './trace-gather';
export { smoothHalfRow, smoothSunRow } from './trace-filter';
