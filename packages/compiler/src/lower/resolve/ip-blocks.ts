import { shown } from "@ecs-dsl/validators/words";

/** Blocks of addresses as AWS writes them: `10.0.0.0/8`, `2001:db8::/32`. */
export function isIpBlock(text: string): boolean {
  return isBlock4(text) || isBlock6(text);
}

export function isIpAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255);
}

/** How an address without the size of its block is written; undefined for what is not an address. */
export function blockHelp(text: string): string | undefined {
  if (text === "0.0.0.0" || text === "::") return `Write ${shown(`${text}/0`)} for every address.`;
  if (/^[0-9a-f:.]+$/i.test(text) && text.split(":").length > 2)
    return `Write ${shown(`${text}/128`)} for that one address.`;
  if (!isIpAddress(text)) return undefined;
  const single = `${shown(`${text}/32`)} for that one address`;
  const zeros = /(?:\.0+)+$/.exec(text)?.[0].split(".").length ?? 1;
  return zeros === 1 ? `Write ${single}.` : `Write ${shown(`${text}/${40 - 8 * zeros}`)} for the block, or ${single}.`;
}

function isBlock4(text: string): boolean {
  const [, address = "", prefix] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? [];
  return isIpAddress(address) && Number(prefix) <= 32;
}

/** An address of IPv6 may be shortened in many ways: only what cannot be one is told. */
function isBlock6(text: string): boolean {
  const [, address = "", prefix] = /^([0-9a-f:.]+)\/(\d{1,3})$/i.exec(text) ?? [];
  return address.includes(":") && Number(prefix) <= 128;
}

/** Whether one block lies within another, as far as that can be told: of IPv6, where they are the same text. */
export function isWithinBlock(block: string, wider: string): boolean {
  if (!isBlock4(block) || !isBlock4(wider)) return block.toLowerCase() === wider.toLowerCase();
  const [[address, prefix], [widerAddress, widerPrefix]] = [partsOf(block), partsOf(wider)];
  const size = 2 ** (32 - widerPrefix);
  return prefix >= widerPrefix && Math.floor(address / size) === Math.floor(widerAddress / size);
}

function partsOf(block: string): readonly [number, number] {
  const [address = "", prefix] = block.split("/");
  return [address.split(".").reduce((number, octet) => number * 256 + Number(octet), 0), Number(prefix)];
}
