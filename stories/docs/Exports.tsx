import type { ReactNode } from "react";
import type { Described, DescribedMember } from "../../.ci/reference/describeExports.js";
import "./exports.css";

const KINDS = [
  { kind: "function", title: "Functions" },
  { kind: "class", title: "Classes" },
  { kind: "constant", title: "Constants" },
  { kind: "type", title: "Types" },
] as const;

/** What a module exports: a list to jump from, then how each is called, what it means, and what it throws. */
export function Exports({ of }: { of: readonly Described[] }) {
  const groups = KINDS.map(({ kind, title }) => ({ title, all: of.filter((each) => each.kind === kind) }));
  const present = groups.filter(({ all }) => all.length > 0);
  return (
    <>
      {present.map(({ title, all }) => (
        <p key={title}>
          {title}:{" "}
          {all.map(({ name }, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <a href={`#${name}`} target="_self">
                <code>{name}</code>
              </a>
            </span>
          ))}
        </p>
      ))}
      {present.map(({ title, all }) => (
        <section key={title}>
          <h2>{title}</h2>
          {all.map((each) => (
            <Export key={each.name} {...each} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Leaves out components and their props, which have tables of their own. */
export function withoutComponents(all: readonly Described[]): Described[] {
  const components = all.filter(({ name, kind }) => kind === "function" && /^[A-Z]/.test(name));
  const told = new Set(components.flatMap(({ name }) => [name, `${name}Props`]));
  return all.filter(({ name }) => !told.has(name));
}

function Export({ name, signature, meaning, throws, members }: Described) {
  return (
    <section className="export" data-export={name}>
      <h3 id={name}>{name}</h3>
      <pre className="export-signature">
        <code>{signature}</code>
      </pre>
      <p className="export-meaning">
        <Sentence text={meaning} />
      </p>
      {throws !== undefined && (
        <p>
          <strong>Throws:</strong> <Sentence text={throws} />
        </p>
      )}
      {members.length > 0 && (
        <ul>
          {members.map((member) => (
            <Member key={member.name} {...member} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Member({ name, type, meaning, default: otherwise }: DescribedMember) {
  return (
    <li>
      <code>
        {name}: {type}
      </code>
      {meaning && (
        <>
          {" "}
          <Sentence text={meaning} />
        </>
      )}
      {otherwise !== undefined && (
        <>
          {" "}
          Default: <Sentence text={otherwise} />.
        </>
      )}
    </li>
  );
}

/** A sentence of JSDoc, what stands in backticks as code. */
function Sentence({ text }: { text: string }): ReactNode {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
