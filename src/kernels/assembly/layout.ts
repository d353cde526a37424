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
/** View depth up to which it holds all that is seen, m. */
export const CASCADE_REACH = 60;
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
/** 0 nothing, 1 northern lights, 2 a rainbow. */
export const FRAME_SKY_WONDER = 476;
/** Strength of a flash of lightning in this frame (0 none), and the direction it strikes in (x, z). */
export const FRAME_SKY_FLASH = 480;
/** Number of wake records, part of the open water that breaks white (0–1), and rain on the water (0–1). */
export const FRAME_WAKE_COUNT = 492;
export const FRAME_WHITECAPS = 496;
export const FRAME_WATER_RAIN = 500;
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
/** Normals at rest, for patterns on what is skinned; 0 where the normals themselves serve. */
export const INSTANCE_REST_NORMALS = 244;
/** Opacity of a clear body that traced rays go through; 0: they do not. */
export const INSTANCE_CLEAR = 248;

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

/** Wake records: x, z, direction x and z (0, 0: stays), half width, trail, strength, 0. */
export const WAKE_BYTES = 32;
export const MAX_WAKES = 8;

/** Patterns by number, as in the material's `pattern`. */
export const PATTERN_PLAIN = 0;
export const PATTERN_GRAIN = 1;
export const PATTERN_PLANKS = 2;
export const PATTERN_BRICKS = 3;
export const PATTERN_TILES = 4;
export const PATTERN_SPARKLE = 5;
export const PATTERN_ASPHALT = 6;
export const PATTERN_FABRIC = 7;

/** Motion records, for the flow layer: screen matrix of the next frame (as INSTANCE_SCREEN) and the vertices' positions then. */
export const MOTION_BYTES = 80;
export const MOTION_SCREEN = 0;
export const MOTION_POSITIONS = 64;
export const PATTERN_WOOD = 8;
export const PATTERN_BARK = 9;
export const PATTERN_PLASTER = 10;
export const PATTERN_CONCRETE = 11;
export const PATTERN_COBBLES = 12;
export const PATTERN_ASHLAR = 13;
export const PATTERN_ROOF_TILES = 14;
export const PATTERN_SAND = 15;
export const PATTERN_SOIL = 16;
export const PATTERN_ROCK = 17;
export const PATTERN_LEAF = 18;
export const PATTERN_FUR = 19;
export const PATTERN_FEATHER = 20;
export const PATTERN_SKIN = 21;
export const PATTERN_HAIR = 22;
export const PATTERN_SCALES = 23;
export const PATTERN_KNIT = 24;
export const PATTERN_DENIM = 25;
export const PATTERN_LEATHER = 26;
export const PATTERN_SILK = 27;
export const PATTERN_PAPER = 28;
export const PATTERN_PEEL = 29;
export const PATTERN_BRUSHED = 30;
export const PATTERN_RUST = 31;
export const PATTERN_HAMMERED = 32;
export const PATTERN_MARBLE = 33;
export const PATTERN_ICE = 34;
export const PATTERN_SCREEN = 35;

/** Numbers of a look (f32 unless said), see the kernels named look-*. Lengths are pixels of the picture. */
export const LOOK_WIDTH = 0;
/** Weights of lines where objects, parts, depths, and tones differ, and factor on those of leaves. */
export const LOOK_LINE_OBJECT = 4;
export const LOOK_LINE_PART = 8;
export const LOOK_LINE_DEPTH = 12;
export const LOOK_LINE_TONE = 16;
export const LOOK_LINE_LEAF = 20;
/** m at which lines have faded by half; 0 never. */
export const LOOK_LINE_FADE = 24;
/** Offset of the shadows that layers throw on what lies behind them; 0 none. */
export const LOOK_SHADOW = 28;
/** Pixels of a texel of the paper. */
export const LOOK_SCALE = 32;
/** Where the picture is looked up: shift, and how far the hand wavers. */
export const LOOK_SHIFT_X = 36;
export const LOOK_SHIFT_Y = 40;
export const LOOK_WAVER = 44;
/** How much of the colour comes from its lightness alone. */
export const LOOK_MAP = 48;
/** Pigment: granulation, blotches, darkening at edges. */
export const LOOK_TOOTH = 52;
export const LOOK_BLOTCH = 56;
export const LOOK_EDGE = 60;
/** Strength of hatching, of layers' shadows, and of fibres in the paper. */
export const LOOK_HATCH = 64;
export const LOOK_DARK = 68;
export const LOOK_FIBRE = 72;
/** Width of the unpainted margin; 0 none. */
export const LOOK_MARGIN = 76;
/** Strength of film grain, darkening of corners, factor on everything (flicker). */
export const LOOK_GRAIN = 80;
export const LOOK_CORNERS = 84;
export const LOOK_FLICKER = 88;
/** Where the frame's grain begins in the texture, texels (i32). */
export const LOOK_GRAIN_X = 92;
export const LOOK_GRAIN_Y = 96;
/** Strength of lines. */
export const LOOK_LINE = 100;
/** Spacing of the drafting grid; 0 none. */
export const LOOK_GRID = 104;
/** Colours (rgb, 0–1 as shown): lines, paper. Saturation. */
export const LOOK_INK = 112;
export const LOOK_PAPER = 128;
export const LOOK_SATURATION = 144;
/** Tape: chroma's shift and blur, noise, strength of scan lines, row at which a disturbance begins, where the head switches. */
export const LOOK_CHROMA_SHIFT = 148;
export const LOOK_CHROMA_BLUR = 152;
export const LOOK_TAPE_NOISE = 156;
export const LOOK_SCAN = 160;
export const LOOK_TRACKING = 164;
/** Light from the sides: colours (radiance) from the left and from the right. */
export const LOOK_RIM_LEFT = 176;
export const LOOK_RIM_RIGHT = 192;
/** Dents of modelled surfaces: strength and size, m; 0 none. */
export const LOOK_DENT = 208;
export const LOOK_DENT_SIZE = 212;
/** How far ink flows along: how uneven lines are, 0–1. */
export const LOOK_BRUSH = 216;
/** 1: lightness goes in steps. */
export const LOOK_TONES = 220;
export const LOOK_BYTES = 256;
/** Side of the paper's texture, texels. Four bytes each: tooth, blotches, fibres, grain. */
export const LOOK_TEXTURE = 512;

/**
 * Particle records (floats unless said): 0 x and y, px; 8 from pixels to the unit square: xx, xy, yx, yy; 24 half width and height, px;
 * 32 distance along the view, m; 36 softness against what is near, 1/m; 40 exposed radiance; 52 opacity; 56 shape (i32); 60 seed;
 * 64 share that blooms; 68 0 over to 1 added; 72 half a pixel in the unit square.
 */
export const PARTICLE_BYTES = 80;
