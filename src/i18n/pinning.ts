import { translated } from './text.ts';

/** The table of what pins a session behind RDS Proxy. */
export const pinningStrings = translated({
  ko: {
    engine: '엔진',
    pins: '묶는 것',
    free: '묶지 않는 것',
    everyEngine: '모든 엔진',
    engines: { mysql: 'MySQL, MariaDB', postgresql: 'PostgreSQL', sqlserver: 'SQL Server' },
  },
  en: {
    engine: 'Engine',
    pins: 'Pins',
    free: 'Does not pin',
    everyEngine: 'Every engine',
    engines: { mysql: 'MySQL, MariaDB', postgresql: 'PostgreSQL', sqlserver: 'SQL Server' },
  },
});
