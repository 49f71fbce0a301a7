import { allModules, features } from '@vesthub/hub/modules';
import { compose } from '@vesthub/kernel';
import { templateModule } from '@vesthub/module-template';
import { registryModule } from '@vesthub/registry';
import { describe, expect, it } from 'vitest';

// Includes the template module, which no hub has, because new modules are copies of it.
const modules = [registryModule, ...allModules, templateModule];
const { schema, registration } = compose({ modules, as: 'monolith', features });
const rootFields = schema.getQueryType()!.getFields();
const records = registration.catalogue.all();

describe('the catalogue', () => {
  it('has root fields of the schema only, at most 150', () => {
    expect(records.map(({ field }) => field).filter((field) => !(field in rootFields))).toEqual([]);
    expect(records.length).toBeGreaterThan(100);
    expect(records.length).toBeLessThanOrEqual(150);
  });

  it('asks every question once in each language', () => {
    for (const language of ['nb', 'en'] as const) {
      const questions = records.map(({ question }) => question[language]);
      expect(questions.filter((question, at) => questions.indexOf(question) !== at)).toEqual([]);
      expect(questions.filter((question) => !/^\p{Lu}.*[^ ]\?$/u.test(question))).toEqual([]);
    }
  });

  it('gives each root field a description of its own, whose first sentence ends with the term', () => {
    const descriptions = records.map(({ field }) => rootFields[field]!.description ?? '');
    expect(descriptions.filter((text, at) => descriptions.indexOf(text) !== at)).toEqual([]);
    const wrong = records.filter(({ field, term }) => {
      const [first = ''] = rootFields[field]!.description!.split('. ');
      return !first.replace(/\.$/, '').endsWith(` (${term})`);
    });
    expect(wrong.map(({ field }) => field)).toEqual([]);
    expect(rootFields['grants']!.description).toBe(
      'Economy: who gave what for which purpose (tilskudd). 20 in a page, at most 100.',
    );
  });
});
