/**
 * Elementary functions that give the same bits in every JavaScript engine. The built-in ones may differ between engines
 * (ECMAScript leaves their precision open), so nothing that a take or a frame depends on may use them. `Math.sqrt`,
 * `floor`, `abs`, `min`, `max`, `round`, `imul` and `trunc` are exact everywhere and stay as they are.
 * Polynomials: fdlibm (Sun Microsystems 1993: k_sin.c, k_cos.c, s_atan.c, e_exp.c, e_log.c). Error below 2 ulp, `pow` below 1e-13 relative.
 */

const PIO2_1 = 1.57079632673412561417; // first 33 bits of π/2
const PIO2_1T = 6.07710050650619224932e-11; // π/2 − PIO2_1
const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;

const kernelSin = (x: number): number => {
  const z = x * x;
  return (
    x +
    x *
      z *
      (-1.66666666666666324348e-1 +
        z *
          (8.33333333332248946124e-3 +
            z *
              (-1.98412698298579493134e-4 +
                z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))))
  );
};
const kernelCos = (x: number): number => {
  const z = x * x;
  return (
    1 -
    0.5 * z +
    z *
      z *
      (4.16666666666666019037e-2 +
        z *
          (-1.38888888888741095749e-3 +
            z *
              (2.48015872894767294178e-5 +
                z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 - z * 1.13596475577881948265e-11)))))
  );
};

/** Sine of x (rad), |x| up to about 1e6. */
export const sin = (x: number): number => {
  const n = Math.round(x * 0.6366197723675814);
  const r = x - n * PIO2_1 - n * PIO2_1T;
  switch (n & 3) {
    case 0:
      return kernelSin(r);
    case 1:
      return kernelCos(r);
    case 2:
      return -kernelSin(r);
    default:
      return -kernelCos(r);
  }
};
/** Cosine of x (rad), |x| up to about 1e6. */
export const cos = (x: number): number => {
  const n = Math.round(x * 0.6366197723675814);
  const r = x - n * PIO2_1 - n * PIO2_1T;
  switch (n & 3) {
    case 0:
      return kernelCos(r);
    case 1:
      return -kernelSin(r);
    case 2:
      return -kernelCos(r);
    default:
      return kernelSin(r);
  }
};
/** Tangent of x (rad). */
export const tan = (x: number): number => sin(x) / cos(x);

/** Arc tangent, in (−π/2, π/2). */
export const atan = (x: number): number => {
  const a = Math.abs(x);
  let t: number;
  let base: number;
  if (a < 0.4375) {
    t = a;
    base = 0;
  } else if (a < 0.6875) {
    t = (2 * a - 1) / (2 + a);
    base = 4.63647609000806093515e-1;
  } else if (a < 1.1875) {
    t = (a - 1) / (a + 1);
    base = 7.85398163397448278999e-1;
  } else if (a < 2.4375) {
    t = (a - 1.5) / (1 + 1.5 * a);
    base = 9.82793723247329054082e-1;
  } else {
    t = -1 / a;
    base = 1.570796326794896558;
  }
  const z = t * t;
  const w = z * z;
  const s1 =
    z *
    (3.33333333333329318027e-1 +
      w *
        (1.42857142725034663711e-1 +
          w *
            (9.09088713343650656196e-2 +
              w * (6.66107313738753120669e-2 + w * (4.97687799461593236017e-2 + w * 1.62858201153657823623e-2)))));
  const s2 =
    w *
    (-1.99999999998764832476e-1 +
      w *
        (-1.1111110405462355788e-1 +
          w * (-7.69187620504482999495e-2 + w * (-5.83357013379057348645e-2 - w * 3.6531572744216915527e-2))));
  const r = base + (t - t * (s1 + s2));
  return x < 0 ? -r : r;
};
/** Angle of the vector (x, y), in [−π, π]. */
export const atan2 = (y: number, x: number): number => {
  if (x > 0) return atan(y / x);
  if (x < 0) return y >= 0 ? atan(y / x) + Math.PI : atan(y / x) - Math.PI;
  return y > 0 ? Math.PI / 2 : y < 0 ? -Math.PI / 2 : 0;
};
/** Arc cosine of x in [−1, 1], in [0, π]. */
export const acos = (x: number): number => atan2(Math.sqrt(Math.max(0, (1 - x) * (1 + x))), x);
/** Arc sine of x in [−1, 1], in [−π/2, π/2]. */
export const asin = (x: number): number => atan2(x, Math.sqrt(Math.max(0, (1 - x) * (1 + x))));

/** 2 to a whole power within the normal range. */
const exp2Int = (n: number): number => {
  let r = 1;
  let b = n < 0 ? 0.5 : 2;
  let m = Math.abs(n);
  while (m > 0) {
    if (m & 1) r *= b;
    b *= b;
    m >>= 1;
  }
  return r;
};
/** e to the x. */
export const exp = (x: number): number => {
  if (x > 709) return Number.POSITIVE_INFINITY;
  if (x < -700) return 0;
  const n = Math.round(x * 1.442695040888963387);
  const hi = x - n * LN2_HI;
  const lo = n * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return (1 - (lo - (r * c) / (2 - c) - hi)) * exp2Int(n);
};
/** Natural logarithm of x > 0. */
export const log = (x: number): number => {
  if (x <= 0) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  let m = x;
  let k = 0;
  while (m >= 1.4142135623730951) {
    m *= 0.5;
    k++;
  }
  while (m < 0.7071067811865476) {
    m *= 2;
    k--;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const h = 0.5 * f * f;
  return k * LN2_HI - (h - (s * (h + t1 + t2) + k * LN2_LO) - f);
};
/** x to the power y, for x ≥ 0. */
export const pow = (x: number, y: number): number => (x <= 0 ? (y === 0 ? 1 : 0) : exp(y * log(x)));
