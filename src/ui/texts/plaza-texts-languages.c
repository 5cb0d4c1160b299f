/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-texts-languages.h"

#include <glib/gi18n.h>

#include "plaza-text-labels.h"

/**
 * plaza_texts_languages_choose:
 * @languages: the campaign's, the first of which is that of the originals
 *
 * Returns: (transfer full) (nullable): the window's, where it is among the others, or the first of these
 */
char *
plaza_texts_languages_choose (GStrv languages)
{
  const char *own = plaza_language_of_ui ();

  if (languages[0] == NULL || languages[1] == NULL)
    return NULL;

  return g_strdup (g_strv_contains ((const char * const *) languages + 1, own) ? own : languages[1]);
}

/**
 * plaza_texts_languages_offer:
 * @button: shown where there is a choice; each is the action "texts.language"
 */
void
plaza_texts_languages_offer (GtkMenuButton *button,
                             GStrv          languages,
                             const char    *language)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (button), g_strv_length (languages) > 2);
  for (guint i = 1; languages[0] != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *words = plaza_text_label_language (languages[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "texts.language", "s", languages[i]);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  plaza_texts_languages_show (button, language);
}

/**
 * plaza_texts_languages_show:
 * @language: (nullable): the one that was chosen
 */
void
plaza_texts_languages_show (GtkMenuButton *button,
                            const char    *language)
{
  g_autofree char *words = language != NULL ? plaza_text_label_language (language) : NULL;
  /* Translators: the name of a button for a screen reader; %s is a language. */
  g_autofree char *name = words != NULL ? g_strdup_printf (_("Translated into: %s"), words) : NULL;

  if (words == NULL)
    return;

  gtk_menu_button_set_label (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
