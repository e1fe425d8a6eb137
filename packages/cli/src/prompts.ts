export { confirm, isCancel, multiselect } from "@clack/prompts";
