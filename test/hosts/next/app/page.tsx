import { WEEKDAYS } from "voice-agent-kit/core";
import { NewAgent } from "./NewAgent";

/** A server component: it reads the query, and hands plain values to the client's part. */
export default async function Page({ searchParams }: { searchParams: Promise<{ lang?: string }> }) {
  const { lang = "en" } = await searchParams;
  return (
    <main data-weekdays={WEEKDAYS.length}>
      <NewAgent lang={lang} />
    </main>
  );
}
