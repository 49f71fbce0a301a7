import { compose } from '@vesthub/kernel';
import { describe, expect, it } from 'vitest';
import { steeringDataModule } from '../src/index.ts';

const { sdl } = compose({ modules: [steeringDataModule], as: 'service' });

describe('the schema of steering data', () => {
  it('is the committed one', async () => {
    await expect(`${sdl}\n`).toMatchFileSnapshot('schema.graphql');
  });
});
