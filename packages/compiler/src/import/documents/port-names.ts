import type { Structure } from "./structure.ts";

/** What is usually spoken on a port, by `number/protocol`. */
const USUAL: Readonly<Record<string, string>> = {
  "22/tcp": "ssh",
  "25/tcp": "smtp",
  "53/udp": "dns",
  "443/tcp": "https",
  "514/udp": "syslog",
  "2000/udp": "xray",
  "3306/tcp": "mysql",
  "4317/tcp": "otlp-grpc",
  "4318/tcp": "otlp-http",
  "5432/tcp": "postgres",
  "5672/tcp": "amqp",
  "6379/tcp": "redis",
  "8125/udp": "statsd",
  "8126/tcp": "traces",
  "8443/tcp": "https",
  "9092/tcp": "kafka",
  "9200/tcp": "http",
  "11211/tcp": "memcached",
  "24224/tcp": "forward",
  "27017/tcp": "mongodb",
  "50051/tcp": "grpc",
};

/** A name for a port that the source gives none: what is usually spoken there, and that of no other port of the task. */
export function portName(port: Structure, taken: ReadonlySet<string>, isMain: boolean): string {
  const { containerPort, protocol = "tcp", appProtocol } = port;
  const number = String(Number(containerPort));
  const spoken = appProtocol === "grpc" || appProtocol === "http2" ? appProtocol : undefined;
  const usual = Object.hasOwn(USUAL, `${number}/${String(protocol)}`)
    ? USUAL[`${number}/${String(protocol)}`]
    : undefined;
  const first = isMain && protocol === "tcp" ? "http" : undefined;
  const wishes = [spoken, usual, first, `port-${number}`, `port-${number}-${String(protocol)}`];
  const free = wishes.find((wish) => wish !== undefined && !taken.has(wish));
  return free ?? `port-${number}-${taken.size + 1}`;
}
