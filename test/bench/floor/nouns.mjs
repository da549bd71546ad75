// The nouns that a generated config imports, as nothing but their arguments.
const noun = (name, props = {}) => ({ name, props, build: String, tag: String, route: (route) => route });

export const app = noun;
export const cluster = (props) => ({ props });
export const expireUntagged = (props) => props;
export const keepLast = (count) => ({ count });
export const loadBalancer = noun;
export const network = { existing: (props) => ({ props }) };
export const repository = noun;
export const secret = noun;
export const service = noun;
