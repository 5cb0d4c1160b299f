/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-language-toggle.h"

#include <glib/gi18n.h>

#include "plaza-handout-words.h"
#include "plaza-toggle-keys.h"

struct _PlazaLanguageToggle
{
  AdwBin          parent_instance;

  AdwToggleGroup *group;
  char           *language;  /* the one that was chosen last */
};

#define BOTH "both"

/* More names than these have no room side by side. */
#define MOST_IN_FULL 3

G_DEFINE_FINAL_TYPE (PlazaLanguageToggle, plaza_language_toggle, ADW_TYPE_BIN)

typedef enum
{
  PROP_LANGUAGE = 1,
  PROP_BOTH,
} PlazaLanguageToggleProperty;

static GParamSpec *properties[PROP_BOTH + 1];

static void
toggle_active_changed_cb (PlazaLanguageToggle *self)
{
  const char *name = adw_toggle_group_get_active_name (self->group);

  if (name != NULL && !g_str_equal (name, BOTH) && g_set_str (&self->language, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOTH]);
}

static void
plaza_language_toggle_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PlazaLanguageToggle *self = PLAZA_LANGUAGE_TOGGLE (object);

  switch ((PlazaLanguageToggleProperty) property_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, plaza_language_toggle_get_language (self));
      break;

    case PROP_BOTH:
      g_value_set_boolean (value, plaza_language_toggle_get_both (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_language_toggle_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PlazaLanguageToggle *self = PLAZA_LANGUAGE_TOGGLE (object);

  switch ((PlazaLanguageToggleProperty) property_id)
    {
    case PROP_LANGUAGE:
      plaza_language_toggle_set_language (self, g_value_get_string (value));
      break;

    case PROP_BOTH:

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plaza_language_toggle_finalize (GObject *object)
{
  g_free (PLAZA_LANGUAGE_TOGGLE (object)->language);

  G_OBJECT_CLASS (plaza_language_toggle_parent_class)->finalize (object);
}

static void
plaza_language_toggle_class_init (PlazaLanguageToggleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_language_toggle_get_property;
  object_class->set_property = plaza_language_toggle_set_property;
  object_class->finalize = plaza_language_toggle_finalize;

  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_BOTH] =
    g_param_spec_boolean ("both", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_language_toggle_init (PlazaLanguageToggle *self)
{
  self->group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  adw_toggle_group_set_homogeneous (self->group, TRUE);
  plaza_toggle_keys_add (self->group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group),
                                  /* Translators: the name of a pair of buttons that choose between English and Spanish texts. */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language of the texts"), -1);
  g_signal_connect_object (self->group, "notify::active-name", G_CALLBACK (toggle_active_changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * plaza_language_toggle_set_languages:
 * @languages: tags of the languages to choose from, in order
 */
void
plaza_language_toggle_set_languages (PlazaLanguageToggle *self,
                                     const char * const  *languages)
{
  g_return_if_fail (PLAZA_IS_LANGUAGE_TOGGLE (self));

  adw_toggle_group_remove_all (self->group);
  adw_toggle_group_set_can_shrink (self->group, g_strv_length ((GStrv) languages) > MOST_IN_FULL);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, languages[i]);
      /* A language is called by its own name, so that whoever reads it finds it. */
      adw_toggle_set_label (toggle, plaza_language_own_name (languages[i]));
      adw_toggle_group_add (self->group, toggle);
    }

  /* One language is no choice. */
  gtk_widget_set_visible (GTK_WIDGET (self), adw_toggle_group_get_n_toggles (self->group) > 1);
}

/**
 * plaza_language_toggle_offer_both:
 *
 * Where there are two languages: what is printed may be in both of them.
 */
void
plaza_language_toggle_offer_both (PlazaLanguageToggle *self)
{
  AdwToggle *toggle;

  g_return_if_fail (PLAZA_IS_LANGUAGE_TOGGLE (self));

  if (adw_toggle_group_get_n_toggles (self->group) != 2)
    return;

  toggle = adw_toggle_new ();
  adw_toggle_set_name (toggle, BOTH);
  /* Translators: a handout in both languages, one side each. */
  adw_toggle_set_label (toggle, _("Both"));
  adw_toggle_group_add (self->group, toggle);
}

/**
 * plaza_language_toggle_get_both:
 *
 * Returns: whether both languages are wanted, though a text is read in one
 */
gboolean
plaza_language_toggle_get_both (PlazaLanguageToggle *self)
{
  g_return_val_if_fail (PLAZA_IS_LANGUAGE_TOGGLE (self), FALSE);

  return g_strcmp0 (adw_toggle_group_get_active_name (self->group), BOTH) == 0;
}

const char *
plaza_language_toggle_get_language (PlazaLanguageToggle *self)
{
  g_return_val_if_fail (PLAZA_IS_LANGUAGE_TOGGLE (self), NULL);

  return self->language;
}

/**
 * plaza_language_toggle_set_language:
 * @language: (nullable): one of the languages; any other changes nothing
 */
void
plaza_language_toggle_set_language (PlazaLanguageToggle *self,
                                    const char          *language)
{
  g_return_if_fail (PLAZA_IS_LANGUAGE_TOGGLE (self));

  if (language != NULL && adw_toggle_group_get_toggle_by_name (self->group, language) != NULL)
    adw_toggle_group_set_active_name (self->group, language);
}
