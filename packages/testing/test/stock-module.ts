import {
  databaseOf,
  defineModule,
  type ModuleBuilder,
  type RequestContext,
  type ModuleDatabase,
} from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { productsModule, registerProducts } from '@vesthub/testing/products';

const PrismaClient = registryModule.database.client;

interface Stock extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly stated: number;
  readonly counted: number;
  readonly remark: string | null;
}

/** A table in memory, with the methods of a Prisma client that the suites use. */
class MemoryTable<Row extends { readonly id: string }> {
  readonly #rows: Map<string, Row>;

  constructor(rows: readonly Row[]) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
  }

  async findMany({ where = {}, take }: { where?: Partial<Row>; take?: number } = {}) {
    const wanted = Object.entries(where) as [keyof Row, unknown][];
    const found = [...this.#rows.values()].filter((row) =>
      wanted.every(([column, value]) => row[column] === value),
    );
    return found.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, take);
  }

  async update({ where: { id }, data }: { where: { id: string }; data: Partial<Row> }) {
    this.#rows.set(id, { ...this.#rows.get(id)!, ...data });
  }

  async delete({ where: { id } }: { where: { id: string } }) {
    const row = this.#rows.get(id)!;
    this.#rows.delete(id);
    return row;
  }

  async create({ data }: { data: Row }) {
    this.#rows.set(data.id, data);
  }
}

export const productStock = new MemoryTable<Stock>([
  { id: 'apollo-federation', stated: 4, counted: 4, remark: null },
  { id: 'apollo-studio', stated: 7, counted: 6, remark: 'one sold on the last day' },
]);

/** A Prisma client with the additional table `productStock` in memory. All instances share its rows. */
export class StockClient extends PrismaClient {
  readonly productStock = productStock;
}

/** The products module with a table in memory, a check that reads it, and two lists. */
export const stockModule = defineModule<object, StockClient>({
  name: 'stock',
  title: productsModule.title,
  manifest: productsModule.manifest,
  database: { ...productsModule.database, schema: 'stock', client: StockClient },
}).implement({
  fill: addSource,
  register: (module) => {
    registerProducts(module);
    registerCheck(module);
    registerLists(module);
  },
});

function registerCheck(module: ModuleBuilder<object>): void {
  module.check({
    name: 'stock-as-counted',
    title: { nb: 'Oppgitt beholdning er den som er talt', en: 'The stated stock is as counted' },
    explanation: { nb: 'Solgt etter tellingen.', en: 'Sold after the count.' },
    run: async () =>
      (await productStock.findMany()).map(({ id, stated, counted }) => ({
        what: id,
        expected: stated,
        actual: counted,
        statedBy: [['Product', id]],
      })),
  });
}

/** `stockList` sends one statement for a page of rows; `stockListSlow` sends one for each row. */
function registerLists({ builder }: ModuleBuilder<object>): void {
  interface Item {
    readonly number: number;
  }
  const item = builder.objectRef<Item>('StockItem').implement({
    rule: 'public',
    fields: (t) => ({ number: t.exposeInt('number') }),
  });
  const page = builder.objectRef<{ readonly items: readonly Item[] }>('StockPage').implement({
    rule: 'public',
    fields: (t) => ({
      totalCount: t.int({ resolve: ({ items }) => items.length }),
      nodes: t.field({ type: [item], resolve: ({ items }) => [...items] }),
    }),
  });
  const numbersTo = async (context: RequestContext, first: number, last: number) => {
    const { rows } = await databaseOf(context, 'stock').pool.query<Item>({
      text: 'select number from generate_series($1::int, $2::int) as number',
      values: [first, last],
    });
    return rows;
  };
  builder.queryField('stockList', (t) =>
    t.field({
      type: page,
      nullable: true,
      args: { first: t.arg.int({ required: true }) },
      resolve: async (_root, { first }, context) => ({
        items: await numbersTo(context, 1, first),
      }),
    }),
  );
  builder.queryField('stockListSlow', (t) =>
    t.field({
      type: page,
      nullable: true,
      args: { first: t.arg.int({ required: true }) },
      resolve: async (_root, { first }, context) => {
        const numbers = Array.from({ length: first }, (_, index) => index + 1);
        const lists = await Promise.all(numbers.map((one) => numbersTo(context, one, one)));
        return { items: lists.flat() };
      },
    }),
  );
}

/** Cites one document for every stated number, because the suite requires sources for findings. */
async function addSource({ pool, schema }: ModuleDatabase): Promise<null> {
  await pool.query({
    text: `
      insert into "${schema}".kernel_source (id, document) values ('stock-list', 'stock-list')
      on conflict do nothing`,
  });
  for (const { id } of await productStock.findMany()) {
    await pool.query({
      text: `
        insert into "${schema}".kernel_provenance (entity_type, entity_key, certainty)
        values ('Product', $1, 'STATED') on conflict do nothing`,
      values: [id],
    });
    await pool.query({
      text: `
        insert into "${schema}".kernel_citation (entity_type, entity_key, position, source_id)
        values ('Product', $1, 0, 'stock-list') on conflict do nothing`,
      values: [id],
    });
  }
  return null;
}
