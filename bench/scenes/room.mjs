// A living room: furniture, light through the window, glass.
import { frozen } from './frozen.mjs';

export default () => frozen('room');
