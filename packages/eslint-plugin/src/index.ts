export { plugin as default, type ThirdstateConfig, type ThirdstatePlugin } from "./plugin.ts";
