/** The exports of the ray kernels, see `assembly/trace-*.ts` and `assembly/bvh.ts`. Pointers are byte addresses. */
export interface TraceExports {
  buildMeshTree(positions: number, indices: number, triangles: number): number;
  meshTreeBytes(): number;
  refitMesh(tree: number, positions: number, indices: number): void;
  placeTraced(first: number, count: number): void;
  treeOfTraced(first: number, count: number): number;
  setTrees(standing: number, moving: number): void;
  occluded(
    x: number,
    y: number,
    z: number,
    towardsX: number,
    towardsY: number,
    towardsZ: number,
    reach: number,
    kind: number,
  ): number;
  closest(
    x: number,
    y: number,
    z: number,
    towardsX: number,
    towardsY: number,
    towardsZ: number,
    reach: number,
    kind: number,
  ): number;
  lastHitDistance(): number;
  lastHitRecord(): number;
  lastHitTriangle(): number;
  layOutTracing(width: number, height: number): void;
  settingsPointer(): number;
  beginTracing(): void;
  setClearBodies(present: number): void;
  beginGathering(): void;
  traceHalfRow(y: number): void;
  traceFullRow(y: number): void;
  smoothHalfRow(y: number): void;
  smoothSunRow(y: number): void;
}
