/** Whether a window can be opened here. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
