/**
 * Whether a sample or a picture may be fetched from an address the host's data gave: `https`, `http` and `blob`
 * addresses and relative ones, none with a user name or password in it. `data:` is refused with the rest; a host that
 * has the bytes hands over a Blob.
 */
export function isSafeAddress(address: unknown): address is string {
  if (typeof address !== "string" || address.trim() === "") return false;
  try {
    const { protocol, username, password } = new URL(address, "https://relative.invalid");
    return ["https:", "http:", "blob:"].includes(protocol) && username === "" && password === "";
  } catch {
    return false;
  }
}
