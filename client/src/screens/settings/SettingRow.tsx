import type { ComponentChildren } from 'preact';

interface SettingRowProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** A name, what it means, and the control at the right. */
export function SettingRow({ title, about, children }: SettingRowProps) {
  return (
    <div class="settings-row">
      <div class="settings-name">
        <h3>{title}</h3>
        {about && <p class="muted">{about}</p>}
      </div>
      {children}
    </div>
  );
}

interface SettingSwitchProps {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off. The whole row is the label. */
export function SettingSwitch({ id, title, about, on, onChange }: SettingSwitchProps) {
  return (
    <label class="settings-row settings-switch" for={`setting-${id}`}>
      <span class="settings-name">
        <span class="settings-title">{title}</span>
        {about && <span class="muted">{about}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        id={`setting-${id}`}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
