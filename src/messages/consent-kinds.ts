import type { Manifest } from 'webextension-polyfill';

/**
 * The kinds of data that a shopper is asked about, in the browser's own words, before anything is sent: those that the manifest names as
 * optional. Empty where the browser asks nothing.
 */
export function consentKinds({
  browser_specific_settings: settings,
}: Manifest.WebExtensionManifest): Manifest.OptionalDataCollectionPermission[] {
  return settings?.gecko?.data_collection_permissions?.optional ?? [];
}
