import { expect, test } from 'vitest';
import { EngineError } from '../../src/foundation/errors.ts';
import { write } from '../../src/write/index.ts';
import { STUBS } from './catalog.ts';

const refusal = (prompt: string): string => {
  try {
    write(prompt, { catalog: STUBS });
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).code).toBe('invalid');
    expect((error as EngineError).problems[0]?.remedy).not.toBe('');
    return (error as EngineError).message;
  }
  return '';
};

test('an empty prompt, one too long and one without words are refused with a remedy', () => {
  for (const prompt of ['', '  \n\t ', '🐶🏃', '!!! ??? 123', '.'])
    expect(refusal(prompt)).toMatch(/expected .* got|expected words/);
  expect(refusal('a dog runs '.repeat(2000))).toContain('20000');
});

test('other languages are named and refused', () => {
  const foreign: Record<string, string> = {
    'Ein roter Ball rollt den Hügel hinunter und stößt drei Klötze um': 'German',
    'Une balle rouge roule dans le pré et renverse trois blocs': 'French',
    'Una pelota roja rueda por la colina y golpea tres bloques': 'Spanish',
    'Una palla rossa rotola sul prato verso il gatto': 'Italian',
    红色的球滚下山坡: 'Chinese',
    赤いボールが丘を転がる: 'Japanese',
    'Красный мяч катится с холма': 'Russian',
    '빨간 공이 언덕을 굴러 내려간다': 'Korean',
    'كرة حمراء تتدحرج': 'Arabic',
  };
  for (const [prompt, language] of Object.entries(foreign)) expect(refusal(prompt)).toContain(language);
});

test('English that looks a little foreign is read', () => {
  for (const prompt of [
    'A café in a park, el niño',
    'Die-cast car on a table',
    'A dog',
    'dog cat',
    'A cat on a table — “très chic”',
  ])
    expect(refusal(prompt)).toBe('');
});
