/** Whether a sample's address may be played: `https`, `http` and `blob` addresses, and relative ones. */
export function isPlayable(address: string | undefined): address is string {
  if (!address) return false;
  try {
    return ["https:", "http:", "blob:"].includes(new URL(address, "https://relative.invalid").protocol);
  } catch {
    return false;
  }
}
