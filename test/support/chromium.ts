/** How the tests and the screenshots start the Chromium of this machine. */
const flags = ['--headless=new', '--disable-gpu', '--no-first-run', '--disable-background-networking']

export const chromiumOptions = {
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  // Chromium's own sandbox does not start for root, which is who runs the tests in a container.
  args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
}
