import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Name what is exported." };

export default defineConfig(
  {
    ignores: [
      "dist",
      "storybook-static",
      ".look",
      "test/compat",
      "test/hosts/next",
      "test/bench/page/peers",
      ".ci/*.d.ts",
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat["recommended-latest"],
  {
    languageOptions: { parserOptions: { project: "../tsconfig.json" } },
    rules: {
      // The compiler knows which names exist.
      "no-undef": "off",
      eqeqeq: "error",
      "no-console": "error",
      "no-duplicate-imports": "error",
      "no-else-return": "error",
      "no-nested-ternary": "error",
      "no-warning-comments": "error",
      "max-lines": ["error", { max: 250 }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "Name what is exported." },
        noDefaultExport,
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/prefer-nullish-coalescing": [
        "error",
        // `checked || undefined` leaves an attribute out, which `??` would not.
        { ignorePrimitives: { boolean: true, number: true, string: true } },
      ],
      // Hooks return objects to be taken apart; none of their functions knows `this`.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // A catalog is one list of sentences, the map of parts one of names; both are looked up by their keys.
    files: ["src/i18n/{ar,en}.ts", "stories/catalogs/*.ts", "src/hooks/partStates.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["test/**"],
    rules: { "max-lines": ["error", { max: 400 }] },
  },
  {
    files: [
      "src/hooks/warnDeveloper.ts",
      ".ci/**",
      "test/setup/**",
      "test/look/**",
      "test/bench/**",
      "test/components/canary.test.tsx",
    ],
    rules: { "no-console": "off" },
  },
  {
    // What these scripts and tests read is mostly JSON, whose shape is the very thing that they check.
    files: ["**/*.mjs", "test/**"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/restrict-plus-operands": "off",
    },
  },
  {
    files: [
      "**/vite.config.ts",
      ".ci/eslint.config.js",
      ".storybook/*",
      "stories/*.stories.tsx",
      "test/**/*.stories.tsx",
    ],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "Name what is exported." },
      ],
    },
  },
);
