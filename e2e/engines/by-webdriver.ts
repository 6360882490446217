import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, Key as DriverKey, type WebDriver, WebElement } from 'selenium-webdriver';
import { type Browsing, findInPage, type Key } from './browsing.ts';

const keys: Record<Key, string> = {
  Enter: DriverKey.ENTER,
  Escape: DriverKey.ESCAPE,
  Tab: DriverKey.TAB,
  Space: DriverKey.SPACE,
  End: DriverKey.END,
  '/': '/',
};

/** A running WebKitGTK, to be ended by {@link WebKit.stop}. */
export interface WebKit {
  readonly driver: WebDriver;
  stop(): Promise<void>;
}

/**
 * Starts WebKitGTK's small browser in a display of its own, so that its window appears on no one's screen.
 *
 * @param binary path of `MiniBrowser`
 */
export async function startWebKit(binary: string): Promise<WebKit> {
  const port = await freePort();
  const running = spawn('xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`], {
    // A group of its own, because the display server would outlive the driver. The sandbox cannot be had as root.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    await answering(`${address}/status`, running);
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {
            binary,
            args: ['--automation', '--javascript-can-open-windows-automatically=true'],
          },
        }),
      )
      .build();
    await withoutToolbar(driver);
    return {
      driver,
      async stop() {
        await driver.quit();
        await endGroup(running);
      },
    };
  } catch (error) {
    await endGroup(running);
    throw error;
  }
}

/** Goes on in a window that can be as narrow as a phone: the browser's toolbar keeps its first one above 440 px. */
async function withoutToolbar(driver: WebDriver): Promise<void> {
  const first = await driver.getWindowHandle();
  await driver.executeScript("open('about:blank', '', 'width=360,height=740,toolbar=no,location=no')");
  const [second] = (await driver.getAllWindowHandles()).filter((handle) => handle !== first);
  if (second === undefined) throw new Error('WebKit opened no window without a toolbar.');
  await driver.close();
  await driver.switchTo().window(second);
}

/** Ends a test whose window does not come to its size. */
const longestResize = 20_000;

function innerSize(driver: WebDriver): Promise<{ readonly width: number; readonly height: number }> {
  return driver.executeScript('return { width: innerWidth, height: innerHeight }');
}

/** @param site address that precedes the addresses of pages */
export function browsingByWebDriver(driver: WebDriver, site: string): Browsing {
  const find = async (selector: string, name?: string) => {
    // An `undefined` would become `null` on its way into the page.
    const script = `const [selector, name] = arguments; return (${findInPage})({ selector, name: name ?? undefined });`;
    const element: unknown = await driver.executeScript(script, selector, name ?? null);
    if (!(element instanceof WebElement))
      throw new Error(`Nothing to see that fits ${selector} ${name ?? ''}`);
    return element;
  };
  return {
    async open(address) {
      await driver.get('about:blank');
      await driver.get(new URL(address, site).href);
    },
    async resize(width, height) {
      const window = driver.manage().window();
      const { width: outer, height: tall } = await window.getRect();
      const before = await innerSize(driver);
      // A window has a frame and bars around the page, whose size only the page can tell, while nothing changes.
      await window.setRect({ width: width + outer - before.width, height: height + tall - before.height });
      // The page follows its window later; whoever asks meanwhile is told the size from before.
      await driver.wait(async () => {
        const now = await innerSize(driver);
        return now.width === width && now.height === height;
      }, longestResize);
    },
    async click(selector, name) {
      await (await find(selector, name)).click();
    },
    async type(selector, text) {
      await (await find(selector)).sendKeys(text);
    },
    async press(key) {
      const focused = await driver.findElement(By.css(':focus, body:not(:has(:focus))'));
      await focused.sendKeys(keys[key]);
    },
    address: () => driver.getCurrentUrl(),
    inPage: (run, argument) => driver.executeScript(`return (${run})(arguments[0])`, argument),
    faults: () => [],
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}

/** Waits until a server answers, or throws when its process ends before. */
async function answering(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`WebKitWebDriver ended with code ${server.exitCode} before it answered.`);
}

async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null) return;
  process.kill(-leader.pid, 'SIGTERM');
  await once(leader, 'exit');
}
