export * from "./cases";
export * from "./evidence";
export * from "./orders";
export * from "./people";
export * from "./sign-in";
