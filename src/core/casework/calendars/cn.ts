import { daysBetween } from './day-range';
import type { Calendar } from './calendar';

/** The People's Republic of China: the State Council's yearly arrangement of holidays, with the weekend days made up for. */
export const cn: Calendar = {
  name: 'CN',
  timeZone: 'Asia/Shanghai',
  hasHolidays: true,
  years: {
    2025: {
      source: '国务院办公厅关于2025年部分节假日安排的通知, 12 November 2024',
      holidays: [
        '2025-01-01',
        ...daysBetween('2025-01-28', '2025-02-04'),
        ...daysBetween('2025-04-04', '2025-04-06'),
        ...daysBetween('2025-05-01', '2025-05-05'),
        ...daysBetween('2025-05-31', '2025-06-02'),
        ...daysBetween('2025-10-01', '2025-10-08'),
      ],
      madeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    2026: {
      source: '国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025',
      holidays: [
        ...daysBetween('2026-01-01', '2026-01-03'),
        ...daysBetween('2026-02-15', '2026-02-23'),
        ...daysBetween('2026-04-04', '2026-04-06'),
        ...daysBetween('2026-05-01', '2026-05-05'),
        ...daysBetween('2026-06-19', '2026-06-21'),
        ...daysBetween('2026-09-25', '2026-09-27'),
        ...daysBetween('2026-10-01', '2026-10-07'),
      ],
      madeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  },
};
