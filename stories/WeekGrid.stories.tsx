import "../src/components/FreeSlotsEditor/WeekGrid.css";
import { WeekGrid } from "../src/components/FreeSlotsEditor/WeekGrid.js";
import "../src/components/FreeSlotsEditor/GridSlot.css";
import { useWeek } from "../src/hooks/useWeek.js";
import { formatClock } from "../src/i18n/format.js";
import { weekFrom, firstWeekday } from "../src/i18n/region.js";
import { useKit } from "../src/hooks/kit.js";
import { KitRoot } from "../src/primitives/KitRoot.js";
import { useCallback } from "react";

function Grid({ value, locked }: any) {
  const { locale } = useKit();
  const { week, actions } = useWeek(undefined, value, undefined);
  const f = useCallback((m: number) => formatClock(m, locale), [locale]);
  return (
    <div style={{ background: "var(--vak-surface)", padding: 24 }}>
      <WeekGrid
        week={week}
        actions={actions}
        order={weekFrom(firstWeekday(locale))}
        locked={!!locked}
        say={() => undefined}
        formatTime={f}
      />
    </div>
  );
}
const value = {
  Monday: [
    { from: "09:00", to: "12:30" },
    { from: "12:00", to: "14:00" },
    { from: "16:00", to: "16:15" },
    { from: "16:15", to: "16:30" },
  ],
  Tuesday: [{ from: "09:00", to: "17:00" }],
  Wednesday: [
    { from: "09:30", to: "10:00" },
    { from: "10:00", to: "11:00" },
    { from: "13:00", to: "24:00" },
  ],
  Thursday: [
    { from: "nine", to: "17:00" },
    { from: "20:00", to: "02:00" },
  ],
  Friday: [],
  Saturday: [],
  Sunday: [
    { from: "10:00", to: "13:00" },
    { from: "14:00", to: "18:00" },
  ],
};
export default { title: "Components/WeekGrid" };
const inRoot = (props: any) => () => (
  <KitRoot>
    <Grid {...props} />
  </KitRoot>
);
export const Full = { render: inRoot({ value }) };
export const Locked = { render: inRoot({ value, locked: true }) };
