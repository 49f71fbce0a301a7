import type { Query } from './measure.ts';

/** A query together with the SQL statement with which PostgreSQL builds an equal answer. */
export interface BenchmarkQuery extends Query {
  /** The SQL statement. Its result is one row with one column: `data` of the answer as JSON text. */
  readonly sql: string;
}

const period = `json_build_object('from', valid_from, 'to', valid_to)`;

export const queries: readonly BenchmarkQuery[] = [
  {
    title: 'by key',
    graphql: `{ municipality(id: "asker") { name period { from to } } }`,
    sql: `
      select json_build_object('municipality', (
        select json_build_object('name', name, 'period', ${period})
        from alliance.municipality where id = 'asker'
      ))::text`,
  },
  {
    title: 'nested list',
    graphql: `{
      municipalities(first: 50) {
        nodes { name numbers { number name period { from to } } }
      }
    }`,
    sql: `
      select json_build_object('municipalities', json_build_object('nodes', (
        select json_agg(json_build_object('name', m.name, 'numbers', coalesce((
          select json_agg(json_build_object(
            'number', n.number, 'name', n.name, 'period', ${period}) order by n.valid_from nulls first, n.id)
          from alliance.municipality_number n where n.municipality_id = m.id
        ), '[]')) order by m.name, m.id)
        from (select * from alliance.municipality order by name, id limit 50) m
      )))::text`,
  },
  {
    title: 'deep nesting',
    graphql: `{
      meetings(first: 50) {
        nodes {
          date { first }
          kind
          body { name }
          agendaItems {
            position
            title
            case { number title decisions { title points { position text } } }
          }
        }
      }
    }`,
    sql: `
      select json_build_object('meetings', json_build_object('nodes', (
        select json_agg(json_build_object(
          'date', json_build_object('first', m.date),
          'kind', m.kind,
          'body', (
            select json_build_object('name', b.name) from alliance.body b where b.id = m.body_id),
          'agendaItems', coalesce((
            select json_agg(json_build_object(
              'position', a.position,
              'title', a.title,
              'case', (
                select json_build_object(
                  'number', c.number,
                  'title', c.title,
                  'decisions', coalesce((
                    select json_agg(json_build_object(
                      'title', d.title,
                      'points', coalesce((
                        select json_agg(
                          json_build_object('position', p.position, 'text', p.text)
                          order by p.position, p.id)
                        from alliance.decision_point p where p.decision_id = d.id
                      ), '[]')) order by d.date nulls first, d.id)
                    from alliance.decision d where d.case_id = c.id
                  ), '[]'))
                from alliance."case" c where c.id = a.case_id
              )) order by a.position, a.id)
            from alliance.agenda_item a where a.meeting_id = m.id
          ), '[]')) order by m.date, m.id)
        from (select * from alliance.meeting order by date, id limit 50) m
      )))::text`,
  },
  {
    title: 'connection',
    graphql: `{
      municipalityPopulations(
        first: 20
        filter: { population: { atLeast: 20000 } }
        orderBy: DATE_DESC
      ) {
        totalCount
        pageInfo { hasNextPage }
        nodes { date population municipality { name } }
      }
    }`,
    sql: `
      with matching as (select * from alliance.municipality_population where population >= 20000),
      counted as (select count(*)::int as total from matching)
      select json_build_object('municipalityPopulations', json_build_object(
        'totalCount', (select total from counted),
        'pageInfo', json_build_object('hasNextPage', (select total > 20 from counted)),
        'nodes', (
          select json_agg(
            json_build_object(
              'date', r.date,
              'population', r.population,
              'municipality', (
                select json_build_object('name', m.name)
                from alliance.municipality m where m.id = r.municipality_id))
            order by r.date desc, r.id)
          from (select * from matching order by date desc, id limit 20) r
        )))::text`,
  },
];
