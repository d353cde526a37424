// Multiclass averaged perceptron over hashed features; rows are made for features seen at least twice in mistakes.
import { featureKey, KEY_BITS } from '../../dist/write/parser/model.js';

export const createPerceptron = (classes) => {
  const rowOf = new Int32Array(2 ** KEY_BITS).fill(-1);
  const hits = new Uint8Array(2 ** KEY_BITS);
  let capacity = 1 << 16;
  let weights = new Float32Array(capacity * classes);
  let sums = new Float64Array(capacity * classes);
  const keys = [];
  let time = 1;
  const newRow = (key) => {
    if (keys.length === capacity) {
      capacity *= 2;
      const w = new Float32Array(capacity * classes);
      w.set(weights);
      weights = w;
      const s = new Float64Array(capacity * classes);
      s.set(sums);
      sums = s;
    }
    rowOf[key] = keys.length;
    keys.push(key);
    return keys.length - 1;
  };
  return {
    classes,
    tick: () => time++,
    size: () => keys.length,
    score(features, count, scores) {
      scores.fill(0);
      for (let f = 0; f < count; f++) {
        const row = rowOf[featureKey(features[f])];
        if (row < 0) continue;
        const o = row * classes;
        for (let c = 0; c < classes; c++) scores[c] += weights[o + c];
      }
    },
    update(features, count, good, bad) {
      for (let f = 0; f < count; f++) {
        const key = featureKey(features[f]);
        let row = rowOf[key];
        if (row < 0) {
          if (++hits[key] < 2) continue;
          row = newRow(key);
        }
        const o = row * classes;
        weights[o + good] += 1;
        sums[o + good] += time;
        weights[o + bad] -= 1;
        sums[o + bad] -= time;
      }
    },
    /** Averaged weights in steps of `step`, those below `threshold` dropped, ascending by key. */
    sparse(threshold, step) {
      const order = keys.map((key, row) => [key, row]).sort((a, b) => a[0] - b[0]);
      const outKeys = [];
      const starts = [0];
      const voteClass = [];
      const voteWeight = [];
      for (const [key, row] of order) {
        const before = voteClass.length;
        for (let c = 0; c < classes; c++) {
          const mean = weights[row * classes + c] - sums[row * classes + c] / time;
          const whole = Math.round(mean / step);
          if (Math.abs(mean) < threshold || whole === 0) continue;
          voteClass.push(c);
          voteWeight.push(whole);
        }
        if (voteClass.length === before) continue;
        outKeys.push(key);
        starts.push(voteClass.length);
      }
      return {
        classes,
        keys: Uint32Array.from(outKeys),
        starts: Uint32Array.from(starts),
        voteClass: Uint8Array.from(voteClass),
        voteWeight: Int16Array.from(voteWeight),
      };
    },
  };
};
