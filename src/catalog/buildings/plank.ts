/** Boards and blocks of buildings: bevelled where that can be seen, plain boxes where not. */
import type { BoardOptions } from '../../foundation/geometry/board.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Colouring } from '../../foundation/geometry/colouring.ts';
import { cuboid } from '../../foundation/geometry/cuboid.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';

/** A box of `size` (m) about the origin: 44 triangles and more when `fine`, else 12. */
export const plank = (size: Vec3, colour: Colouring, fine: boolean, options: BoardOptions = {}): Mesh =>
  fine
    ? board(size, colour, options)
    : cuboid([-size[0] / 2, -size[1] / 2, -size[2] / 2], [size[0] / 2, size[1] / 2, size[2] / 2], colour);
