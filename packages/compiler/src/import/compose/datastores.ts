/** A program that keeps data, and what AWS has in its place. */
export interface Datastore {
  readonly port: number;
  /** What to take for data that matters. */
  readonly instead: string;
  /** The number of the user that its image runs as. */
  readonly uid: number;
}

const RDS = "RDS or Aurora, by `stack()`";
const ELASTICACHE = "ElastiCache, by `stack()`";

/** By the last part of the image's name. */
const DATASTORES: ReadonlyMap<string, Datastore> = new Map([
  ["cassandra", { port: 9042, instead: "Amazon Keyspaces", uid: 999 }],
  ["elasticsearch", { port: 9200, instead: "OpenSearch Service, by `stack()`", uid: 1000 }],
  ["mariadb", { port: 3306, instead: RDS, uid: 999 }],
  ["memcached", { port: 11_211, instead: ELASTICACHE, uid: 11_211 }],
  ["minio", { port: 9000, instead: "S3", uid: 1000 }],
  ["mongo", { port: 27_017, instead: "DocumentDB, by `stack()`", uid: 999 }],
  ["mongodb", { port: 27_017, instead: "DocumentDB, by `stack()`", uid: 1001 }],
  ["mysql", { port: 3306, instead: RDS, uid: 999 }],
  ["opensearch", { port: 9200, instead: "OpenSearch Service, by `stack()`", uid: 1000 }],
  ["pgvector", { port: 5432, instead: RDS, uid: 999 }],
  ["postgis", { port: 5432, instead: RDS, uid: 999 }],
  ["postgres", { port: 5432, instead: RDS, uid: 999 }],
  ["postgresql", { port: 5432, instead: RDS, uid: 1001 }],
  ["rabbitmq", { port: 5672, instead: "Amazon MQ, by `stack()`", uid: 999 }],
  ["redis", { port: 6379, instead: ELASTICACHE, uid: 999 }],
  ["timescaledb", { port: 5432, instead: RDS, uid: 70 }],
  ["valkey", { port: 6379, instead: ELASTICACHE, uid: 999 }],
]);

/** What an image keeps, where it is that of a known datastore. */
export function datastoreOf(image: string | undefined): Datastore | undefined {
  const [name = ""] = (image ?? "").split("/").at(-1)?.split(/[:@]/) ?? [];
  const known = DATASTORES.get(name);
  return known !== undefined && /alpine/.test(image ?? "") && known.port === 5432 ? { ...known, uid: 70 } : known;
}
