import { describe, expect, expectTypeOf, it } from "vitest";
import { pick, service, type Environment, type Service } from "../src/index.ts";

const environment: Environment<"staging" | "production"> = {
  name: "production",
  account: "123456789012",
  region: "us-east-1",
};

describe("pick", () => {
  it("returns the value of the environment that is compiled", () => {
    const count = pick(environment, { staging: 1, production: 3 });
    expectTypeOf(count).toEqualTypeOf<1 | 3>();
    expect(count).toBe(3);
  });

  it("wants a value for every environment, and for no other", () => {
    // @ts-expect-error no production
    expect(() => pick(environment, { staging: 1 })).toThrow(
      new TypeError(
        'pick has no value for environment "production", only for "staging". Add "production" to its values.',
      ),
    );
    // @ts-expect-error the app has no environment test
    expect(pick(environment, { staging: 1, production: 3, test: 1 })).toBe(3);
  });

  it("gives one environment a number of tasks and another a scaling, as whole services", () => {
    const common = { cpu: 256, memory: 512, image: "nginx:1.29", ports: { http: 80 } } as const;
    const scaling = { min: 2, max: 4, cpu: 70 };
    const spread = pick(environment, { staging: { desiredCount: 1 }, production: { scaling } });
    // @ts-expect-error one object has both, to the type checker
    service("api", { ...common, ...spread });
    const api = pick(environment, {
      staging: service("api", { ...common, desiredCount: 1 }),
      production: service("api", { ...common, scaling }),
    });
    expect(api.props).toMatchObject({ scaling });
    expectTypeOf(api).toExtend<Service<"http">>();
    const web = service("web", {
      ...common,
      scaling: pick(environment, { staging: { min: 1, max: 1, cpu: 70 }, production: scaling }),
    });
    expect(web.props.scaling).toBe(scaling);
  });

  it("says what it takes when it is given no environment", () => {
    for (const given of [undefined, {}, "production", { name: {} }]) {
      const words =
        "pick takes the environment that `define` is given first. Write it like `pick(env, { staging: 1, production: 3 })`.";
      expect(() => Reflect.apply(pick, undefined, [given, { production: 3 }])).toThrow(new TypeError(words));
    }
  });

  it("finds nothing that the user did not write", () => {
    const inherited: Environment<"toString"> = { ...environment, name: "toString" };
    expect(() => Reflect.apply(pick, undefined, [inherited, {}])).toThrow("only for none.");
  });
});
