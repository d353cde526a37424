/** x264 by way of an `ffmpeg` found on the PATH, one run per segment. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { SegmentEncoderFactory, VideoFormat } from '../../../cut/index.ts';
import { segmentFromAccessUnits, splitAtDelimiters } from '../../../cut/index.ts';
import { EngineError } from '../../../foundation/errors.ts';
import { exactReader } from './pipe.ts';

const hasX264 = async (): Promise<boolean> => {
  const child = spawn('ffmpeg', ['-hide_banner', '-encoders'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const failed = new Promise<Buffer>((resolve) => child.once('error', () => resolve(Buffer.alloc(0))));
  return (await Promise.race([exactReader(child.stdout).end(), failed])).includes('libx264');
};

const settings = (format: VideoFormat, frames: number): string[] => [
  '-hide_banner',
  '-loglevel',
  'error',
  '-f',
  'rawvideo',
  '-pix_fmt',
  'yuv420p',
  '-s',
  `${format.width}x${format.height}`,
  '-r',
  String(format.fps),
  '-i',
  'pipe:0',
  '-c:v',
  'libx264',
  '-preset',
  'veryfast',
  '-crf',
  '22',
  '-threads',
  '1',
  '-g',
  String(frames),
  '-x264-params',
  `bframes=0:keyint=${frames}:scenecut=0:open-gop=0:aud=1:colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv`,
  '-f',
  'h264',
  'pipe:1',
];

/** The system's ffmpeg, when it has x264. */
export const ffmpegEncoder: SegmentEncoderFactory = {
  id: 'ffmpeg',
  async create(format) {
    if (!(await hasX264())) return undefined;
    return {
      name: 'x264 (ffmpeg)',
      licence: 'GPL-2.0-or-later, separate process',
      async encode(frames) {
        const child = spawn('ffmpeg', settings(format, frames.length), { stdio: ['pipe', 'pipe', 'pipe'] });
        const output = exactReader(child.stdout).end();
        const complaints = exactReader(child.stderr).end();
        const exit = once(child, 'exit');
        child.stdin.on('error', () => {}); // told by the exit code
        for (const frame of frames) {
          if (!child.stdin.write(frame)) await Promise.race([once(child.stdin, 'drain'), exit]);
        }
        child.stdin.end();
        const [code] = (await exit) as [number];
        if (code !== 0) throw new EngineError('unavailable', `ffmpeg failed: ${(await complaints).toString().trim()}`);
        return segmentFromAccessUnits(splitAtDelimiters(await output));
      },
      close: async () => {},
    };
  },
};
