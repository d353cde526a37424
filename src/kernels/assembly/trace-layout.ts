/** Byte offsets of what the host and the ray kernels share. Compiled twice, like `layout`: plain constants only. */

/** Records of everything that rays can meet. Matrices are four columns of four floats. */
export const TRACED_BYTES = 224;
/** Opacity; and the same of clear bodies that bend rays, 0 for all else. */
export const TRACED_OPACITY = 208;
export const TRACED_CLEAR = 212;
/** Model from world; written by `placeTraced`. */
export const TRACED_MODEL = 0;
/** World from model. */
export const TRACED_WORLD = 64;
/** Tree of the mesh. */
export const TRACED_TREE = 128;
/** Which rays meet it, see `RAYS_*`. */
export const TRACED_MASK = 132;
export const TRACED_INDICES = 136;
export const TRACED_COLOURS = 140;
export const TRACED_NORMALS = 144;
/** Light shines through it (leaves, cloth): 0–1. */
export const TRACED_TRANSLUCENCY = 148;
export const TRACED_METALNESS = 152;
export const TRACED_TINT = 160;
export const TRACED_EMISSION = 172;
/** Box in the world: low, high; written by `placeTraced`. */
export const TRACED_BOX = 176;

/** Rays of light to the sun or a lamp, four kinds for the four quarters of opacity. */
export const RAYS_SHADOW = 1;
/** Rays that gather light or mirror the scene, likewise. */
export const RAYS_LIGHT = 16;
/** Mirrored rays: they meet what is nearly opaque. */
export const RAYS_MIRROR = 256;

/** Rays through clear bodies: they meet everything. */
export const RAYS_SEEN = 512;

/** Sun rays of a point: a first look, and the rest where it is neither light nor dark. */
export const SUN_FIRST = 4;
export const SUN_RAYS = 12;
/** Rays that gather light from the hemisphere. */
export const SKY_RAYS = 8;
/** Rays to a lamp. */
export const LAMP_RAYS = 2;
/** Patterns of rays: one for each place in a block of 4×4 pixels. */
export const RAY_PATTERNS = 16;
/** Lamps whose shadows are traced. */
export const TRACED_LAMPS = 4;

/** Settings of the tracer: directions of the sun rays (16 bytes each, by pattern), and of those of the hemisphere. */
export const SETTING_SUN_RAYS = 0;
export const SETTING_SKY_RAYS = 3072;
/** Points on the unit disc for lamps. */
export const SETTING_LAMP_RAYS = 5120;
/** m: how far the hemisphere is searched. */
export const SETTING_REACH = 5632;
/** Addresses of the lamps whose shadows are traced (u32 each; 0 none), and their radii, m. */
export const SETTING_LAMPS = 5648;
export const SETTING_LAMP_RADII = 5664;
export const SETTING_BYTES = 5680;
