import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Device } from '../db/device.ts'
import type { Phone } from '../db/phone.ts'

/** What every screen after the PIN may use. */
export const PhoneContext = createContext<Phone | undefined>(undefined)
export const DeviceContext = createContext<Device | undefined>(undefined)

export function usePhone(): Phone {
  const phone = useContext(PhoneContext)
  if (phone === undefined) throw new Error('a screen behind the PIN was drawn without a phone')
  return phone
}

export function useDevice(): Device {
  const device = useContext(DeviceContext)
  if (device === undefined) throw new Error('a screen was drawn without a device')
  return device
}
