import { expect, it } from "vitest";
import { collectionOf, domainOf } from "../../../src/lower/log-routing/open-search.ts";
import { describeDestinations, substituted } from "./routed.ts";

const HERE = "${AWS::Region}:${AWS::AccountId}";

const END = "abcdefghijklmnopqrstuvwxy2";

it.each([
  [`search-shop-${END}.us-east-1.es.amazonaws.com`, "shop"],
  [`vpc-shop-logs-${END}.eu-west-1.es.amazonaws.com`, "shop-logs"],
  [`search-shop-${END}.aos.eu-west-1.on.aws`, "shop"],
  [`search-shop-${END}.cn-north-1.es.amazonaws.com.cn`, "shop"],
  ["logs.example.com", undefined],
  ["a1b2c3.us-east-1.aoss.amazonaws.com", undefined],
])("finds the domain in %s: %s", (host, domain) => expect(domainOf({ host })).toBe(domain));

it("takes the domain that is given", () => {
  expect(domainOf({ host: "logs.example.com", domain: "shop" })).toBe("shop");
});

it.each([
  ["a1b2c3.us-east-1.aoss.amazonaws.com", "a1b2c3"],
  [`search-shop-${END}.us-east-1.es.amazonaws.com`, undefined],
])("finds the collection in %s: %s", (host, collection) => expect(collectionOf(host)).toBe(collection));

describeDestinations([
  [
    {
      openSearch: {
        host: "vpc-shop-logs-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com",
        index: "api",
      },
    },
    {
      Name: "opensearch",
      Host: "vpc-shop-logs-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com",
      Port: "443",
      Index: "api",
      AWS_Auth: "On",
      AWS_Region: "eu-west-1",
      Suppress_Type_Name: "On",
      tls: "On",
    },
    [{ Effect: "Allow", Action: "es:ESHttpPost", Resource: [substituted(`es:${HERE}:domain/shop-logs/*`)] }],
  ],
  [
    { openSearch: { host: "a1b2c3d4e5.us-east-1.aoss.amazonaws.com", region: "us-east-1" } },
    {
      Name: "opensearch",
      Host: "a1b2c3d4e5.us-east-1.aoss.amazonaws.com",
      Port: "443",
      AWS_Auth: "On",
      AWS_Region: "us-east-1",
      AWS_Service_Name: "aoss",
      Suppress_Type_Name: "On",
      tls: "On",
    },
    [
      {
        Effect: "Allow",
        Action: "aoss:APIAccessAll",
        Resource: [substituted("aoss:us-east-1:${AWS::AccountId}:collection/a1b2c3d4e5")],
      },
    ],
  ],
]);
