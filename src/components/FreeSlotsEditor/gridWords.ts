"use client";

const en = {
  label: "Week grid",
  hint: "Drag over an empty stretch to add a slot. Drag a slot to move it, or its edge to change it.",
  help: "Keyboard: arrow keys move a slot, Shift with up or down changes its end, Shift with left or right its start. Enter keeps the change or adds a slot, Delete removes it, Escape cancels. Page Up, Page Down and Control with arrow keys go from slot to slot.",
  slot: "{day}, {from} to {to}",
  overlap: "{slot}. Overlaps {from} to {to}.",
  overlapDay: "Slots on {day} overlap.",
  emptyDay: "{day}: {state}",
  kept: "{slot}: kept.",
  removed: "{slot}: removed.",
  cancelled: "Cancelled. {slot}.",
  paintCancelled: "Cancelled. No slot was added.",
  unread: "These times cannot be shown in the grid. Mend them in the list.",
  unreadRow: "{day}: {from} to {to}",
  blank: "no time",
};

const ar: typeof en = {
  label: "جدول الأسبوع",
  hint: "اسحب فوق مساحة فارغة لإضافة فترة. اسحب الفترة لنقلها، أو حافتها لتعديلها.",
  help: "لوحة المفاتيح: تنقل الأسهم الفترة، ويغيّر Shift مع السهمين لأعلى ولأسفل نهايتها، ومع السهمين لليمين ولليسار بدايتها. يثبّت Enter التغيير أو يضيف فترة، ويحذفها Delete، ويلغي Escape. وتنتقل Page Up و Page Down و Control مع الأسهم من فترة إلى أخرى.",
  slot: "{day}، من {from} إلى {to}",
  overlap: "{slot}. تتداخل مع الفترة من {from} إلى {to}.",
  overlapDay: "تتداخل فترات يوم {day}.",
  emptyDay: "{day}: {state}",
  kept: "{slot}: ثُبّتت.",
  removed: "{slot}: حُذفت.",
  cancelled: "أُلغي التغيير. {slot}.",
  paintCancelled: "أُلغي، ولم تُضف أي فترة.",
  unread: "لا يمكن عرض هذه الأوقات في الجدول. صحّحها في القائمة.",
  unreadRow: "{day}: من {from} إلى {to}",
  blank: "بلا وقت",
};

/** The grid's sentences. */
export type GridWords = typeof en;

/** The grid's sentences for a catalog's locale. */
export const gridWords = (locale: string): GridWords => (locale.startsWith("ar") ? ar : en);
