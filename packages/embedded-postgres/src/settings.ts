/** PostgreSQL settings by name, as in `postgresql.conf`. */
export type ServerSettings = Readonly<Record<string, string | number | boolean>>;

/** Defaults for the hub of one region on a small machine. They keep PostgreSQL's full durability. */
const defaultSettings: ServerSettings = {
  max_connections: 200,
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  // The hub's queries are short; compiling them costs more than it saves.
  jit: false,
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: false,
  log_line_prefix: '%m [%p] ',
};

/** Settings that the caller cannot override: the server accepts sessions from this machine only. */
function fixedSettings(port: number): ServerSettings {
  return { listen_addresses: '127.0.0.1', port, unix_socket_directories: '' };
}

/** Builds the command line of the server from the defaults, the caller's settings and the fixed settings. */
export function serverArguments(data: string, port: number, settings: ServerSettings): string[] {
  const all = { ...defaultSettings, ...settings, ...fixedSettings(port) };
  return [
    '-D',
    data,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
