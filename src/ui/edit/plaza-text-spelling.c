/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-spelling.h"

#include <glib/gi18n.h>

#include "plaza-config.h"
#include "plaza-module.h"
#include "plaza-painted.h"
#include "plaza-speller.h"
#include "plaza-wording.h"

#define LANGUAGE "plaza-spelling-language"

/* Returns: (nullable): where Plaza was built without it, or its module is missing */
static PlazaSpellerAttachFunc
text_spelling_load (void)
{
#ifdef PLAZA_HAS_SPELLING
  static PlazaSpellerAttachFunc attach;
  static gboolean asked;

  if (!asked)
    attach = (PlazaSpellerAttachFunc) plaza_module_find ("spelling", "plaza_speller_attach");
  asked = TRUE;
  return attach;
#else
  return NULL;
#endif
}

/* In the menu of the text, where one looks for corrections. */
static void
text_spelling_say_missing (GtkTextView *view,
                           const char  *sentence)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  /* No such action is there: it cannot be chosen. */
  g_menu_append (menu, sentence, "spelling.none");
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (menu));
}

static void
text_spelling_begin (GtkWidget *widget)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  const char *language = g_object_get_data (G_OBJECT (view), LANGUAGE);
  PlazaSpellerAttachFunc attach = text_spelling_load ();
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;

  if (attach == NULL)
    {
      /* Translators: in the menu of a text. */
      text_spelling_say_missing (view, _("Spelling is not checked: that part of Plaza is not installed"));
      return;
    }
  if (attach (view, language))
    return;

  words = plaza_wording_language (NULL, language);
  /* Translators: in the menu of a text; %s is a language: "no dictionary for Arabic is installed". */
  sentence = g_strdup_printf (_("Spelling is not checked: no dictionary for %s is installed"), words);
  text_spelling_say_missing (view, sentence);
}

/**
 * plaza_text_spelling_attach:
 * @language: in which the text of @view is written, as a campaign names it
 *
 * Once @view has been painted, what is spelled wrong in it is underlined; where that cannot be, its menu says why.
 */
void
plaza_text_spelling_attach (GtkTextView *view,
                            const char  *language)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (language != NULL);

  g_object_set_data_full (G_OBJECT (view), LANGUAGE, g_strdup (language), g_free);
  plaza_painted_then (GTK_WIDGET (view), text_spelling_begin);
}
