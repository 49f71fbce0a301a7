import { createCommandLine } from '@vesthub/hub/command-line';
import { settingNames } from '@vesthub/hub/env';
import { allModules } from '@vesthub/hub/modules';
import { runCommand } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

const moduleNames = allModules
  .map(({ name }) => name)
  .toSorted((a, b) => a.localeCompare(b))
  .join(', ');
const settings = settingNames
  .filter((name) => name.startsWith('VESTHUB_'))
  .toSorted((a, b) => a.localeCompare(b));

describe('the command line', () => {
  it('prints all invalid settings at once and exits with 1', async () => {
    const { code, stderr, stdout } = await runCommand(['serve'], {
      PORT: 'high',
      DATABASE_URL: 'mysql://somewhere',
      VESTHUB_MAX_BODY: '12',
      VESTHUB_PAGE_SISE: '20',
      VESTHUB_SERVICE_KEYS: 'secret,public_no',
      VESTHUB_OWNER: 'Bærum kommune',
      VESTHUB_PLACEMENT_OPERA: 'hub',
      VESTHUB_PLACEMENT_ORCHESTRA: 'ftp://user:secret@host',
    });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(` Known modules: ${moduleNames}.\n`);
    expect(stderr).toContain(` Known settings: ${settings.join(', ')}.\n`);
    expect(stderr.replaceAll(/(Known \w+): .*/g, '$1: …')).toMatchInlineSnapshot(`
      "The environment is not accepted:
        PORT: "high" is not accepted; expected a whole number
        DATABASE_URL: "mysql://somewhere" is not accepted; expected postgres://user:password@host:port/database
        VESTHUB_OWNER: "Bærum kommune" is not accepted; expected the id of a body, such as kommunehelsesamarbeidet
        VESTHUB_MAX_BODY: "12" is not accepted; expected at least 1000
        VESTHUB_PLACEMENT_OPERA: there is no module "opera". Known modules: …
        VESTHUB_PLACEMENT_ORCHESTRA: 'ftp://user:***@host' is not accepted; expected "hub", "off", a database (postgres://…), a database on the embedded server ("embedded:orchestra"), or a service (http://…)
        VESTHUB_SERVICE_KEYS: key 1 is not accepted; expected private_… or public_… as "vesthub keys new" makes them
        VESTHUB_SERVICE_KEYS: key 2 is not accepted; expected private_… or public_… as "vesthub keys new" makes them
        VESTHUB_PAGE_SISE: there is no such setting. Known settings: …
      "
    `);
  });

  it('exits with 2 for an unknown command or option', async () => {
    const unknown = await runCommand(['dance']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain("unknown command 'dance'");
    expect((await runCommand(['serve', '--lonely'])).code).toBe(2);
  });

  it('refuses to serve an unknown module and names the known ones', async () => {
    const { code, stderr } = await runCommand(['serve', '--only', 'opera']);
    expect(code).toBe(1);
    expect(stderr).toBe(`There is no module "opera". Known modules: ${moduleNames}.\n`);
  });

  it('prints help for every command and an overview', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    const { commands } = createCommandLine({});
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) {
      expect(stdout).toContain(`  ${command.name()} `);
      const help = command.helpInformation();
      expect(help).toContain(`Usage: vesthub ${command.name()}`);
      expect(help).toContain(command.description().split(' ')[0]);
    }
  });

  it.each([
    [['check', '--help'], '--strict'],
    [['help', 'check'], '--strict'],
    [['module', 'new', '--help'], '--no-install'],
    [['help', 'module', 'new'], '--no-install'],
    [['import', '--help'], '--dry-run'],
  ])('shows the options of a command: vesthub %j', async (args, option) => {
    const { code, stdout } = await runCommand(args);
    expect(code).toBe(0);
    expect(stdout).toContain(`  ${option} `);
  });

  it('prints its version', async () => {
    expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });
});
