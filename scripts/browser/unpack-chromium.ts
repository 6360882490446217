// Unpacks the browser inside the npm package into the temporary folder. A process of its own runs this, because the
// package reads variables and sets others, fonts that crash the browser among them, while it is loaded.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
