import type { Question } from '../../../core/index.ts'
import {
  closing,
  complaint,
  header,
  optionsOf,
  protectedReporter,
} from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.6, ORD-90. */
export const publicOrderComplaintQuestions: readonly Question[] = [
  ...header,
  ...protectedReporter(['reporterName', 'reporterPhone', 'reporterAddress']),
  ...complaint(
    optionsOf({
      trauma: ['Penyuluhan/rehabilitasi trauma', 'Trauma education and recovery'],
      preparedness: ['KIE kesiapsiagaan bencana', 'Disaster preparedness'],
      early_detection: ['Deteksi dan cegah dini gangguan', 'Early detection of disturbance'],
      patrol: ['Patroli pengamanan', 'Security patrol'],
      linmas: ['Pemberdayaan perlindungan masyarakat', 'Strengthening community protection'],
      guard_post: ['Perbaikan poskamling', 'Repair of the guard post'],
      apar: ['Penyediaan APAR', 'Fire extinguishers'],
      warning_device: ['Alat deteksi bencana', 'Warning devices'],
      other: ['Lainnya', 'Other'],
    }),
  ),
  ...closing(),
]
