/** The few icons of the pane, drawn as 20 × 20 strokes: no icon package in the bundle. All are decoration beside text. */

function stroke(path: string) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

export const BackIcon = () => stroke("M16 10H4M9 5l-5 5 5 5");
export const RefreshIcon = () => stroke("M15.5 8A6 6 0 1 0 16 11M16 4v4h-4");
export const ListIcon = () => stroke("M3.5 5h.01M3.5 10h.01M3.5 15h.01M7 5h10M7 10h10M7 15h10");
export const ImportIcon = () => stroke("M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13");
export const HistoryIcon = () => stroke("M4.6 7.2A6.2 6.2 0 1 1 4 11.6M4 3.8v3.7h3.7M10 6.8v3.6l2.5 1.6");
export const MasterIcon = () => stroke("M3 6h14v10.5H3zM3 10h14M8 6v10.5M6 3.5h8");
export const StarIcon = () => stroke("M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z");
export const QuoteIcon = () => stroke("M3.5 4h13v9.5H9L5.5 16.5v-3h-2zM7 7.5h6M7 10h4");
export const MailIcon = () => stroke("M3 5h14v10.5H3zM3.5 5.5 10 11l6.5-5.5");
export const CheckIcon = () => stroke("M3.5 5h5M3.5 10h4M3.5 15h5M11 8.5l2.5 2.5L17.5 6");
export const ColumnsIcon = () => stroke("M3 4h8v12H3zM7 4v12M15.5 7v6M12.5 10h6");
export const TickIcon = () => stroke("M4.5 10.5 8.5 14.5 15.5 6");
export const SheetIcon = () => stroke("M4 3h12v14H4zM4 7h12M9 7v10");
export const RowIcon = () => stroke("M3 4h14v12H3zM3 8h14M3 12h14M8 8v4");
export const LikelyIcon = () => stroke("M3.5 12c2-4.5 4.5-4.5 6.5-2s4.5 2.5 6.5-2");
export const WarningIcon = () => stroke("M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.2h.01");
export const PlusIcon = () => stroke("M10 4.5v11M4.5 10h11");
export const MinusIcon = () => stroke("M4.5 10h11");
