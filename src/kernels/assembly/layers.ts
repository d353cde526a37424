/** Ground truth at pixel centres: which object, how far. Samples must have been rastered centred. */
import { INSTANCE_OBJECT } from './layout';
import { recordOf } from './attributes';
import { depths, height, identities, width } from './memory';

/** Objects (u16: 0 sky, 1 set, 2 + i actor i) and depth (f32, m; infinite for sky) of the whole image. */
export function readLayers(objects: usize, depth: usize): void {
  const pixels = width * height;
  for (let i = 0; i < pixels; i++) {
    const o = <usize>i << 4;
    const id = load<i32>(identities + o);
    if (id == -1) {
      store<u16>(objects + (<usize>i << 1), 0);
      store<f32>(depth + (<usize>i << 2), f32.MAX_VALUE * 2);
      continue;
    }
    store<u16>(objects + (<usize>i << 1), <u16>load<u32>(recordOf(id), INSTANCE_OBJECT));
    store<f32>(depth + (<usize>i << 2), <f32>1 / load<f32>(depths + o));
  }
}
