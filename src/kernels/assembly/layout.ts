/**
 * Byte offsets shared by the kernels and their host: one source of truth for both sides.
 * This file is compiled twice (AssemblyScript and TypeScript), so it holds plain constants only.
 */

/** Frame constants: camera. Three floats each unless said. */
export const FRAME_RIGHT = 0;
export const FRAME_UP = 16;
export const FRAME_FORWARD = 32;
export const FRAME_EYE = 48;
/** Half width and half height of the image plane at distance 1. */
export const FRAME_TAN_X = 64;
export const FRAME_TAN_Y = 68;
/** s since the start of the film. */
export const FRAME_TIME = 72;
/** Size of a pixel at distance 1. */
export const FRAME_PIXEL = 76;
export const FRAME_SUN = 80;
export const FRAME_SUN_COLOUR = 96;
export const FRAME_SKY_AMBIENT = 112;
export const FRAME_GROUND_AMBIENT = 128;
export const FRAME_FOG_COLOUR = 144;
export const FRAME_FOG_DENSITY = 160;
/** m */
export const FRAME_AO_RADIUS = 164;
export const FRAME_FOG_START = 168;
export const FRAME_EXPOSURE = 172;
export const FRAME_FOG_GLOW = 176;
/** 0 dry to 1 streaming wet. */
export const FRAME_WETNESS = 188;
/** Two shadow cascades of 64 bytes: axes u, v, depth (each x, y, z, offset), then the numbers below. */
export const FRAME_CASCADES = 192;
export const CASCADE_BYTES = 64;
export const CASCADE_U = 0;
export const CASCADE_V = 16;
export const CASCADE_DEPTH = 32;
/** m per texel. */
export const CASCADE_TEXEL = 48;
/** Texels of penumbra radius per metre between blocker and receiver. */
export const CASCADE_SOFT = 52;
/** m */
export const CASCADE_BIAS = 56;
export const FRAME_LAMP_COUNT = 320;
/** Bit 0: there is a sun to cast shadows. Bit 1: ambient occlusion. Bit 2: collect bloom. */
export const FRAME_FLAGS = 324;
/** Rotation of the clouds about the zenith: cosine and sine. */
export const FRAME_SKY_TURN = 328;
export const FRAME_ZENITH = 336;
export const FRAME_HORIZON = 352;
export const FRAME_SUN_DISC = 368;
/** Cosine of the sun disc's angular radius. */
export const FRAME_SUN_DISC_COSINE = 380;
export const FRAME_WATER_DEEP = 384;
export const FRAME_WATER_LEVEL = 396;
export const FRAME_WATER_SHALLOW = 400;
export const FRAME_WAVE_COUNT = 412;
/** Depth of field: 1/focus distance, pixels of blur per unit of |1/z − 1/focus|, largest radius in pixels. */
export const FRAME_FOCUS = 416;
export const FRAME_BLUR = 420;
export const FRAME_BLUR_LIMIT = 424;
/** Strength of the darkening towards the corners. */
export const FRAME_VIGNETTE = 428;
/** Strength of bloom. */
export const FRAME_BLOOM = 432;
export const FRAME_BACK_TINT = 448;
export const FRAME_STARS = 460;
export const FRAME_CLOUDS = 464;
/** 1 if the light in the sky is the moon. */
export const FRAME_MOON = 468;
export const FRAME_SKY_SEED = 472;
export const FRAME_BYTES = 512;

/** Instance records. Matrices are four columns of four floats. */
export const INSTANCE_BYTES = 256;
/** Fixed-point screen (24.8) from model, homogeneous: x·w, y·w, 0, w. */
export const INSTANCE_SCREEN = 0;
/** World from model. */
export const INSTANCE_WORLD = 64;
export const INSTANCE_POSITIONS = 128;
export const INSTANCE_NORMALS = 132;
export const INSTANCE_COLOURS = 136;
/** Rest positions, for patterns; equal to the positions unless skinned. */
export const INSTANCE_REST = 140;
export const INSTANCE_INDICES = 144;
export const INSTANCE_VERTEX_COUNT = 148;
export const INSTANCE_TRIANGLE_COUNT = 152;
/** Transformed vertices of this frame, 16 bytes each. */
export const INSTANCE_SCREEN_VERTICES = 156;
export const INSTANCE_TINT = 160;
/** 1/opacity: glints on glass keep their full strength. */
export const INSTANCE_SPECULAR_GAIN = 172;
export const INSTANCE_ROUGHNESS = 176;
export const INSTANCE_METALNESS = 180;
export const INSTANCE_SHEEN = 184;
export const INSTANCE_TRANSLUCENCY = 188;
export const INSTANCE_SKIN = 192;
export const INSTANCE_EMISSION = 196;
export const INSTANCE_PATTERN_SCALE = 200;
/** Index into the list of patterns; 0 plain. */
export const INSTANCE_PATTERN = 204;
/** Which of the four samples of a pixel it may cover, bits 0–3. */
export const INSTANCE_COVERAGE = 208;
export const INSTANCE_TWO_SIDED = 212;
/** Object id for the layers. */
export const INSTANCE_OBJECT = 216;
/** Bit 0 set: ground that gets wet. Bit 1: water. Bit 2: unlit. */
export const INSTANCE_FLAGS = 220;
/** Box of the image that it cannot leave: left, right, top, bottom, px; and the greatest 1/w that it can have (infinite: unknown). */
export const INSTANCE_BOX = 224;
export const INSTANCE_NEAREST = 240;

export const FLAG_GROUND = 1;
export const FLAG_WATER = 2;
export const FLAG_UNLIT = 4;

/** Triangle ids: instance in the upper 13 bits, triangle in the lower 19. All ones: sky. */
export const TRIANGLE_BITS = 19;
export const MAX_INSTANCES = 8191;
export const MAX_TRIANGLES = 524288;

/** Lamp records: position, 1/range², colour (intensity at 1 m), 0, and what it can reach: left, right, top, bottom, px. */
export const LAMP_BYTES = 48;
export const MAX_LAMPS = 64;

/** Wave records: direction x and z times wavenumber, amplitude, phase now (rad), wavelength. */
export const WAVE_BYTES = 32;
export const MAX_WAVES = 32;

/** Patterns by number, as in the material's `pattern`. */
export const PATTERN_PLAIN = 0;
export const PATTERN_GRAIN = 1;
export const PATTERN_PLANKS = 2;
export const PATTERN_BRICKS = 3;
export const PATTERN_TILES = 4;
export const PATTERN_SPARKLE = 5;
export const PATTERN_ASPHALT = 6;
export const PATTERN_FABRIC = 7;
