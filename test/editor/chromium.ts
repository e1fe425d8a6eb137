/** Chromium as it asks nothing of the network of its own accord. */
export const chromiumOptions = {
  executablePath: process.env["TENZIJ_CHROMIUM"] ?? "/usr/bin/chromium",
  headless: true,
  args: [
    ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ],
};
