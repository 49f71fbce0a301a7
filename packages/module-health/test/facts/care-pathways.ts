import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the facts about care pathways. */
export function carePathways(hub: () => TestHub): void {
  describe('care pathways', () => {
    it('are one independent of diagnosis and three from Hjem-hjem', async () => {
      const answer = await hub().data(`{
      carePathways { totalCount nodes { title kind status diagnosis(language: EN) project { title } } }
    }`);
      expect(answer).toMatchInlineSnapshot(`
      {
        "carePathways": {
          "nodes": [
            {
              "diagnosis": null,
              "kind": "DIAGNOSIS_INDEPENDENT",
              "project": {
                "title": "Modell for diagnoseuavhengige pasientforløp",
              },
              "status": "IN_DEVELOPMENT",
              "title": "Diagnoseuavhengig pasientforløp",
            },
            {
              "diagnosis": "chronic obstructive pulmonary disease",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for kols",
            },
            {
              "diagnosis": "hip fracture",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for hoftebrudd",
            },
            {
              "diagnosis": "harmful use of alcohol",
              "kind": "DIAGNOSIS_SPECIFIC",
              "project": {
                "title": "Hjem-hjem",
              },
              "status": "DEVELOPED",
              "title": "Pasientforløp for uheldig bruk av alkohol",
            },
          ],
          "totalCount": 4,
        },
      }
    `);
    });
  });
}
