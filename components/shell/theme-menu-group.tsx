"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { MenuGroup, MenuItem } from "@/components/ui/menu";
import { chooseTheme, chosenTheme, type Theme } from "./theme";

const looks: { theme: Theme | null; label: string; Icon: typeof Sun }[] = [
  { theme: null, label: "Ikuti perangkat", Icon: Monitor },
  { theme: "terang", label: "Terang", Icon: Sun },
  { theme: "gelap", label: "Gelap", Icon: Moon },
];

/** Light, dark or as the device has it. */
export function ThemeMenuGroup() {
  const [chosen, setChosen] = useState<Theme | null>(null);
  useEffect(() => setChosen(chosenTheme()), []);
  return (
    <MenuGroup label="Tampilan">
      {looks.map(({ theme, label, Icon }) => (
        <MenuItem
          key={label}
          checked={chosen === theme}
          icon={<Icon size={18} strokeWidth={1.75} aria-hidden="true" />}
          onSelect={() => {
            chooseTheme(theme);
            setChosen(theme);
          }}
        >
          {label}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
