import { describe, expect, it } from "vitest";
import { namesProxy, proxyFor } from "../../../src/live/aws/proxies.ts";

const PROXY = "http://proxy.internal:3128";
const ecs = new URL("https://ecs.eu-west-1.amazonaws.com/");

describe("proxyFor", () => {
  it("takes the proxy of the URL's own scheme, in small letters first", () => {
    expect(proxyFor(ecs, { HTTPS_PROXY: PROXY })?.host).toBe("proxy.internal:3128");
    expect(proxyFor(ecs, { HTTPS_PROXY: PROXY, https_proxy: "http://other:1" })?.host).toBe("other:1");
    expect(proxyFor(ecs, { HTTP_PROXY: PROXY })).toBeUndefined();
    expect(proxyFor(new URL("http://localhost:4566/"), { HTTP_PROXY: PROXY })?.host).toBe("proxy.internal:3128");
  });

  it("takes a proxy without a scheme for one of HTTP, and none for an empty value", () => {
    expect(proxyFor(ecs, { HTTPS_PROXY: "proxy.internal:3128" })?.href).toBe(`${PROXY}/`);
    expect(proxyFor(ecs, { HTTPS_PROXY: "" })).toBeUndefined();
    expect(proxyFor(ecs, {})).toBeUndefined();
  });

  it("says which variable is not a URL", () => {
    expect(() => proxyFor(ecs, { HTTPS_PROXY: "http://" })).toThrow("HTTPS_PROXY is not a URL");
  });

  it.each([
    ["*", true],
    ["amazonaws.com", true],
    [".amazonaws.com", true],
    ["*.amazonaws.com", true],
    ["localhost, ECS.eu-west-1.amazonaws.com", true],
    ["ecs.eu-west-1.amazonaws.com:443", true],
    ["ecs.eu-west-1.amazonaws.com:8443", false],
    ["zonaws.com", false],
    ["s.eu-west-1.amazonaws.com", false],
    ["ecs.eu-west-1.amazonaws.com.internal", false],
    ["localhost 127.0.0.1", false],
    [", ,", false],
    ["", false],
  ])("asks hosts of NO_PROXY themselves: %j", (list, isDirect) => {
    expect(proxyFor(ecs, { HTTPS_PROXY: PROXY, NO_PROXY: list }) === undefined).toBe(isDirect);
  });

  it("reads ports and addresses of IPv6", () => {
    const env = { HTTP_PROXY: PROXY, NO_PROXY: "127.0.0.1:4566,[::1]" };
    expect(proxyFor(new URL("http://127.0.0.1:4566/"), env)).toBeUndefined();
    expect(proxyFor(new URL("http://127.0.0.1:5000/"), env)).toBeDefined();
    expect(proxyFor(new URL("http://127.0.0.1/"), { ...env, NO_PROXY: "127.0.0.1:80" })).toBeUndefined();
    expect(proxyFor(new URL("http://[::1]:5000/"), env)).toBeUndefined();
  });
});

it("knows whether a proxy is named at all", () => {
  expect(namesProxy({})).toBe(false);
  expect(namesProxy({ NO_PROXY: "*", HTTPS_PROXY: "" })).toBe(false);
  expect(namesProxy({ http_proxy: PROXY })).toBe(true);
  expect(namesProxy({ HTTPS_PROXY: PROXY })).toBe(true);
});
