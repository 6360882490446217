import { fetchFiles } from './fetch-files.ts';
import { reportingGone } from './load-part.ts';
import { workerAddress } from './worker-address.ts';

/**
 * Starts a worker of the site. Apart from `load-part.ts`, which every page brings: few need a worker.
 *
 * @param address what `import address from './name.worker.ts?worker&url'` gives
 * @throws MissingFile when it cannot be had
 */
export async function startWorker(address: string): Promise<Worker> {
  return reportingGone(async () => {
    await fetchFiles([address]);
    return new Worker(workerAddress(address), { type: 'module' });
  });
}
