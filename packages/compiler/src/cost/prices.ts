import { shown } from "@ecs-dsl/validators/words";
import { isRecord } from "../read/is-record.ts";

/** Prices in USD by their names: an hour of running unless the name ends in `-month`. */
export type Prices = Readonly<Record<string, number>>;

/** Hours of a month, as AWS's own calculator has them. */
export const HOURS = 730;

/** When the prices were looked up, and of which region they are: us-east-1, on demand, without discounts. */
export const PRICES_READ = { region: "us-east-1", date: "2026-11-30" } as const;

/**
 * What AWS asks. Fargate and addresses: AWS's price list of 2026-07 and 2026-10; Windows: price list of 2022 and its OS
 * licence, not confirmed since; Spot floats, this is what was seen in 2026-10; load balancers, NAT, endpoints, alarms,
 * secrets, keys: public price tables of 2025 and 2026.
 */
export const PRICES: Prices = {
  "fargate-linux-x86-vcpu": 0.04048,
  "fargate-linux-x86-gb": 0.004445,
  "fargate-linux-arm-vcpu": 0.03238,
  "fargate-linux-arm-gb": 0.00356,
  "fargate-windows-vcpu": 0.09148,
  "fargate-windows-gb": 0.01005,
  "fargate-windows-licence-vcpu": 0.046,
  "fargate-spot-vcpu": 0.0129,
  "fargate-spot-gb": 0.00137,
  "fargate-storage-gb": 0.000111,
  "load-balancer": 0.0225,
  "nat-gateway": 0.045,
  "public-ipv4": 0.005,
  "interface-endpoint": 0.01,
  "alarm-month": 0.1,
  "dashboard-month": 3,
  "secret-month": 0.4,
  "key-month": 1,
  "hosted-zone-month": 0.5,
};

/** Prices of the size `large`, Linux; those of other sizes follow from them. Public price tables, read 2026-11-30. */
const LARGE: Readonly<Record<string, number>> = {
  t3: 0.0832,
  t4g: 0.0672,
  m5: 0.096,
  m6i: 0.096,
  m6a: 0.0864,
  m6g: 0.077,
  m7i: 0.1008,
  m7g: 0.0816,
  c5: 0.085,
  c6i: 0.085,
  c6a: 0.0765,
  c6g: 0.068,
  c7i: 0.08925,
  c7g: 0.0725,
  r5: 0.126,
  r6i: 0.126,
  r6g: 0.1008,
  r7i: 0.1323,
  r7g: 0.1071,
};

/** Families whose sizes do not follow from each other. */
const OTHERS: Prices = { "g5.xlarge": 1.006, "g5.2xlarge": 1.212, "g5.4xlarge": 1.624, "g5.12xlarge": 5.672 };

const SIZES: Readonly<Record<string, number>> = {
  nano: 1 / 16,
  micro: 1 / 8,
  small: 1 / 4,
  medium: 1 / 2,
  large: 1,
  xlarge: 2,
};

/** What an hour of an instance costs on demand; undefined for a type without a price. `prices` may have `ec2-m7g.large`. */
export function instancePrice(type: string, prices: Prices): number | undefined {
  const given = prices[`ec2-${type}`] ?? OTHERS[type];
  const [family = "", size = ""] = type.split(".");
  const large = LARGE[family];
  const [, many] = /^(\d+)xlarge$/.exec(size) ?? [];
  const factor = many === undefined ? SIZES[size] : 2 * Number(many);
  return given ?? (large === undefined || factor === undefined ? undefined : large * factor);
}

/** The prices with those of a file over them; a name that is none, or a value that is no price, is the problem. */
export function withOwnPrices(own: unknown): { readonly prices: Prices } | { readonly problem: string } {
  if (!isRecord(own)) return { problem: "It is not an object of prices by name." };
  const prices: Record<string, number> = { ...PRICES };
  for (const [name, value] of Object.entries(own)) {
    if (typeof value !== "number" || !(value >= 0)) return { problem: `${shown(name)} is not a number of USD.` };
    if (!Object.hasOwn(PRICES, name) && !/^ec2-[a-z0-9-]+\.[a-z0-9-]+$/.test(name))
      return { problem: `${shown(name)} is not the name of a price.` };
    prices[name] = value;
  }
  return { prices };
}
