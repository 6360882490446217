/**
 * The sidebar is read from the folders under `src/content/docs`, so that a new note appears by itself; its place
 * within a group is the `sidebar.order` of its front matter.
 */
export const sidebar = [
  { label: 'RDS', items: [{ autogenerate: { directory: 'rds' } }] },
  { label: 'ElastiCache', items: [{ autogenerate: { directory: 'elasticache' } }] },
  {
    label: '찾아보기',
    translations: { en: 'Reference' },
    items: ['ports', 'glossary', 'corrections', 'about'],
  },
];
