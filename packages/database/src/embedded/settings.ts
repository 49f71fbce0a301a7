/** PostgreSQL settings by name, as `postgresql.conf` spells them. */
export type ServerSettings = Readonly<Record<string, string | number | boolean>>;

/** Settings for one region's hub on a small machine; nothing here weakens durability. */
const defaultSettings: ServerSettings = {
  max_connections: 200,
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  // Plans here are short; compiling them costs more than it saves.
  jit: false,
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: false,
  log_line_prefix: '%m [%p] ',
};

/** Where the server listens: never beyond this machine, whatever the caller sets. */
function fixedSettings(port: number): ServerSettings {
  return { listen_addresses: '127.0.0.1', port, unix_socket_directories: '' };
}

/** The command line that starts the server with the defaults, the caller's settings and the fixed ones. */
export function serverArguments(data: string, port: number, settings: ServerSettings): string[] {
  const all = { ...defaultSettings, ...settings, ...fixedSettings(port) };
  const pairs = Object.entries(all).flatMap(([name, value]) => {
    // PostgreSQL reads true and false as well as on and off.
    return ['-c', `${name}=${value}`];
  });
  return ['-D', data, ...pairs];
}
