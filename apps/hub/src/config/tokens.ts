import { parseDay } from '@vesthub/kernel';
import { z } from 'zod';

import type { ConfiguredToken } from '@vesthub/identity';

const token = z.strictObject({
  token: z.string().regex(/^vesthub_[0-9a-f]{10}$/, 'expected the first part of a token'),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
  name: z.string().min(1).max(100),
  body: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'expected the id of a body'),
  scopes: z.array(z.string().regex(/^[a-z][a-z0-9-]*:[a-z]+$/)).min(1),
  expires: z.string().transform((text, context) => {
    const day = parseDay(text);
    if (day === null) context.addIssue({ code: 'custom', message: 'expected YYYY-MM-DD' });
    return day ?? z.NEVER;
  }),
});

/** Parses `VESTHUB_SERVICE_TOKENS`, a JSON list. Messages name the position of a mistake and never quote the value. */
export const tokensSetting = z
  .string()
  .default('[]')
  .transform((text, context): readonly ConfiguredToken[] => {
    try {
      const parsed = z.array(token).safeParse(JSON.parse(text));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      context.addIssue(`${issue!.path.join('.')}: ${issue!.message}`);
    } catch {
      context.addIssue('expected a JSON list, as "vesthub token setting" makes its entries');
    }
    return z.NEVER;
  });
